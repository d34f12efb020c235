//! Invitations.

use chrono::{DateTime, Utc};

use super::NOW;
use crate::clock::Clock;
use crate::companies::Invited;
use crate::companies::people::{address, again, invite, member, owner, person};
use crate::error::DeskError;
use crate::testing::desks;
use crate::visitor::MemberRole;

fn at(time: &str) -> Clock {
    Clock::Fixed(time.parse::<DateTime<Utc>>().expect("a time"))
}

#[tokio::test]
async fn the_invited_person_joins_with_the_role_offered_and_the_secret_works_once() {
    for desk in desks(NOW).await {
        let (aline, id) = owner(&desk, "Aline").await;
        let basile = person(&desk, "Basile").await;
        let secret = invite(&desk, &aline, id, "basile@example.fr", MemberRole::Member).await;
        let offer = desk.offer(&basile, &secret).await.expect("an offer");
        assert_eq!((offer.company_name.as_str(), offer.inviter_name.as_str()), ("Chez Aline", "Aline"));
        assert_eq!(desk.join_company(&basile, &secret).await.expect("joined"), id);
        assert_eq!(again(&desk, &basile).await.companies[0].role, MemberRole::Member);
        assert!(desk.invitations(&aline, id).await.expect("invitations").is_empty());
        assert!(matches!(desk.join_company(&basile, &secret).await, Err(DeskError::NotFound)));
        assert!(matches!(desk.offer(&basile, &secret).await, Err(DeskError::NotFound)));
    }
}

#[tokio::test]
async fn an_invitation_is_for_the_address_it_was_sent_to() {
    for desk in desks(NOW).await {
        let (aline, id) = owner(&desk, "Aline").await;
        let secret = invite(&desk, &aline, id, "basile@example.fr", MemberRole::Member).await;
        let chloe = person(&desk, "Chloe").await;
        assert!(matches!(desk.offer(&chloe, &secret).await, Err(DeskError::NotFound)));
        assert!(matches!(desk.join_company(&chloe, &secret).await, Err(DeskError::NotFound)));
        // It was not spent by that.
        let basile = person(&desk, "Basile").await;
        desk.join_company(&basile, &secret).await.expect("joined");
    }
}

#[tokio::test]
async fn an_invitation_holds_for_seven_days() {
    for desk in desks(NOW).await {
        let (aline, id) = owner(&desk, "Aline").await;
        let basile = person(&desk, "Basile").await;
        let secret = invite(&desk, &aline, id, "basile@example.fr", MemberRole::Member).await;
        let late = desk.at(at("2026-12-04T09:00:00Z"));
        assert!(matches!(late.join_company(&basile, &secret).await, Err(DeskError::NotFound)));
        assert!(late.invitations(&aline, id).await.expect("invitations").is_empty());
        let in_time = desk.at(at("2026-12-04T08:59:59Z"));
        in_time.join_company(&basile, &secret).await.expect("joined");
    }
}

#[tokio::test]
async fn a_withdrawn_invitation_and_one_that_was_replaced_do_not_hold() {
    for desk in desks(NOW).await {
        let (aline, id) = owner(&desk, "Aline").await;
        let basile = person(&desk, "Basile").await;
        let first = invite(&desk, &aline, id, "basile@example.fr", MemberRole::Member).await;
        let second = invite(&desk, &aline, id, "basile@example.fr", MemberRole::Owner).await;
        assert!(matches!(desk.join_company(&basile, &first).await, Err(DeskError::NotFound)));
        let waiting = desk.invitations(&aline, id).await.expect("invitations");
        assert_eq!(
            waiting.iter().map(|one| (one.mail.as_str(), one.role)).collect::<Vec<_>>(),
            [("basile@example.fr", MemberRole::Owner)]
        );
        desk.withdraw_invitation(&aline, id, waiting[0].id).await.expect("withdrawn");
        assert!(matches!(desk.join_company(&basile, &second).await, Err(DeskError::NotFound)));
        assert!(matches!(desk.withdraw_invitation(&aline, id, waiting[0].id).await, Err(DeskError::NotFound)));
    }
}

#[tokio::test]
async fn what_an_owner_sent_does_not_hold_when_that_owner_is_gone() {
    for desk in desks(NOW).await {
        let (aline, id) = owner(&desk, "Aline").await;
        let basile = member(&desk, &aline, id, "Basile", MemberRole::Owner).await;
        let chloe = person(&desk, "Chloe").await;
        let secret = invite(&desk, &basile, id, "chloe@example.fr", MemberRole::Owner).await;
        desk.remove_member(&aline, id, basile.account).await.expect("removed");
        assert!(matches!(desk.join_company(&chloe, &secret).await, Err(DeskError::NotFound)));
    }
}

#[tokio::test]
async fn an_invitation_does_not_touch_that_of_another_company() {
    for desk in desks(NOW).await {
        let (aline, id) = owner(&desk, "Aline").await;
        let (chloe, other) = owner(&desk, "Chloe").await;
        let basile = person(&desk, "Basile").await;
        let first = invite(&desk, &aline, id, "basile@example.fr", MemberRole::Member).await;
        let second = invite(&desk, &chloe, other, "basile@example.fr", MemberRole::Member).await;
        assert_eq!(desk.join_company(&basile, &first).await.expect("joined"), id);
        assert_eq!(desk.join_company(&basile, &second).await.expect("joined"), other);
    }
}

#[tokio::test]
async fn somebody_who_belongs_to_the_company_gets_no_mail() {
    for desk in desks(NOW).await {
        let (aline, id) = owner(&desk, "Aline").await;
        let invited = desk.invite_member(&aline, id, &address(&aline.mail), MemberRole::Member).await.expect("an answer");
        assert_eq!(invited, Invited::Member);
        assert!(desk.due_mails(10).await.expect("mails").is_empty());
        assert!(desk.invitations(&aline, id).await.expect("invitations").is_empty());
    }
}

#[tokio::test]
async fn twenty_invitations_wait_and_thirty_are_sent_in_a_day_at_most() {
    for desk in desks(NOW).await {
        let (aline, id) = owner(&desk, "Aline").await;
        for number in 0..20 {
            let mail = address(&format!("{number}@example.fr"));
            desk.invite_member(&aline, id, &mail, MemberRole::Member).await.expect("an invitation");
        }
        let mail = &address("one-more@example.fr");
        assert!(matches!(desk.invite_member(&aline, id, mail, MemberRole::Member).await, Err(DeskError::Full)));
        // Another company of the same person does not help.
        let other = desk.create_company(&aline, &"Autre".parse().expect("a name"), None).await.expect("a company");
        for number in 0..10 {
            let mail = address(&format!("{number}@example.fr"));
            desk.invite_member(&aline, other, &mail, MemberRole::Member).await.expect("an invitation");
        }
        assert!(matches!(desk.invite_member(&aline, other, mail, MemberRole::Member).await, Err(DeskError::Full)));
        let tomorrow = desk.at(at("2026-11-28T09:00:01Z"));
        tomorrow.invite_member(&aline, other, mail, MemberRole::Member).await.expect("an invitation");
    }
}

#[tokio::test]
async fn one_secret_used_twice_at_the_same_time_makes_one_member() {
    for desk in desks(NOW).await {
        let (aline, id) = owner(&desk, "Aline").await;
        let basile = person(&desk, "Basile").await;
        let secret = invite(&desk, &aline, id, "basile@example.fr", MemberRole::Member).await;
        let (one, other) = tokio::join!(desk.join_company(&basile, &secret), desk.join_company(&basile, &secret));
        assert!(one.is_ok() ^ other.is_ok(), "{one:?} {other:?}");
        assert_eq!(desk.members(&aline, id).await.expect("members").len(), 2);
    }
}
