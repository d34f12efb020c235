use chrono::TimeDelta;

use super::support::*;
use crate::accounts::{ENROLLING, RECOVERY_CODES, Signed, code};
use crate::outbox::Mail;
use crate::policy;
use crate::staff::Confirmed;
use crate::testing::{desks, later};
use crate::visitor::{Role, Visitor};

const STEP: TimeDelta = TimeDelta::seconds(30);

#[tokio::test]
async fn staff_without_a_second_factor_is_nobody() {
    for desk in desks(NOW).await {
        let token = newcomer(&desk, BEA, Role::Admin).await;
        assert!(visitor(&desk, &token).await.is_none());
        let signed = desk.signed(&token).await.expect("an answer");
        assert!(matches!(signed, Some(Signed::Halfway(ref person)) if person.to_set_up), "{signed:?}");
        let (token, _, _) = enrol(&desk, &token).await;
        let person = visitor(&desk, &token).await.expect("somebody");
        assert!(policy::is_staff(&person) && policy::keeps_accounts(&person));
        assert_eq!(person.desks, ["dns"]);
        let without = Visitor { second_factor: false, ..person };
        assert!(!policy::is_staff(&without) && !policy::keeps_accounts(&without) && !policy::answers_cases(&without));
    }
}

#[tokio::test]
async fn the_session_changes_when_the_second_factor_is_given() {
    for desk in desks(NOW).await {
        let first = newcomer(&desk, BEA, Role::Advisor).await;
        let (second, enrolment, _) = enrol(&desk, &first).await;
        assert_ne!(first.to_string(), second.to_string());
        assert!(desk.signed(&first).await.expect("an answer").is_none());

        let desk = later(&desk, STEP);
        let halfway = sign_in(&desk, BEA, PASSWORD).await.expect("a session").token;
        assert!(visitor(&desk, &halfway).await.is_none());
        let signed = desk.signed(&halfway).await.expect("an answer");
        assert!(matches!(signed, Some(Signed::Halfway(ref person)) if !person.to_set_up), "{signed:?}");
        let whole = desk.give_second_factor(&halfway, &code(&enrolment, desk.now()), &client()).await.expect("a session").token;
        assert_ne!(halfway.to_string(), whole.to_string());
        assert!(desk.signed(&halfway).await.expect("an answer").is_none());
        assert!(visitor(&desk, &whole).await.expect("somebody").second_factor);
        assert!(visitor(&desk, &second).await.is_some(), "the other browser stays");
        refused!(desk.give_second_factor(&whole, &code(&enrolment, desk.now()), &client()).await, NotFound);
    }
}

#[tokio::test]
async fn a_code_is_taken_once() {
    for desk in desks(NOW).await {
        let token = newcomer(&desk, BEA, Role::Advisor).await;
        let (_, enrolment, _) = enrol(&desk, &token).await;
        let token = sign_in(&desk, BEA, PASSWORD).await.expect("a session").token;
        refused!(desk.give_second_factor(&token, &code(&enrolment, desk.now()), &client()).await, Unproven);
        let desk = later(&desk, STEP);
        let new = code(&enrolment, desk.now());
        let other = sign_in(&desk, BEA, PASSWORD).await.expect("a session").token;
        let here = client();
        let both = tokio::join!(desk.give_second_factor(&token, &new, &here), desk.give_second_factor(&other, &new, &here));
        assert_eq!(usize::from(both.0.is_ok()) + usize::from(both.1.is_ok()), 1, "{both:?}");
    }
}

#[tokio::test]
async fn a_recovery_code_stands_in_once() {
    for desk in desks(NOW).await {
        let token = newcomer(&desk, BEA, Role::Advisor).await;
        let (_, _, codes) = enrol(&desk, &token).await;
        assert_eq!(codes.len(), RECOVERY_CODES);
        let token = sign_in(&desk, BEA, PASSWORD).await.expect("a session").token;
        let typed = codes[3].to_string().to_uppercase();
        let whole = desk.give_second_factor(&token, &typed, &client()).await.expect("a session").token;
        assert!(visitor(&desk, &whole).await.is_some());
        assert!(mails(&desk, BEA).await.contains(&Mail::RecoveryCodeUsed { left: 9 }));
        let token = sign_in(&desk, BEA, PASSWORD).await.expect("a session").token;
        refused!(desk.give_second_factor(&token, &typed, &client()).await, Unproven);
        desk.give_second_factor(&token, &codes[4].to_string(), &client()).await.expect("a session");
    }
}

#[tokio::test]
async fn new_recovery_codes_make_those_before_void() {
    for desk in desks(NOW).await {
        let token = newcomer(&desk, BEA, Role::Advisor).await;
        let (token, _, before) = enrol(&desk, &token).await;
        let person = visitor(&desk, &token).await.expect("somebody");
        refused!(desk.renew_recovery_codes(&person, &password(OTHER), &client()).await, Unproven);
        let after = desk.renew_recovery_codes(&person, &password(PASSWORD), &client()).await.expect("codes");
        assert_eq!(after.len(), RECOVERY_CODES);
        let token = sign_in(&desk, BEA, PASSWORD).await.expect("a session").token;
        refused!(desk.give_second_factor(&token, &before[0].to_string(), &client()).await, Unproven);
        desk.give_second_factor(&token, &after[0].to_string(), &client()).await.expect("a session");
        let token = founder(&desk, ADA).await;
        let person = visitor(&desk, &token).await.expect("somebody");
        refused!(desk.renew_recovery_codes(&person, &password(PASSWORD), &client()).await, NotNow);
    }
}

#[tokio::test]
async fn the_codes_of_one_person_are_not_those_of_another() {
    for desk in desks(NOW).await {
        let ada = newcomer(&desk, ADA, Role::Advisor).await;
        let (_, enrolment, codes) = enrol(&desk, &ada).await;
        let bea = newcomer(&desk, BEA, Role::Advisor).await;
        enrol(&desk, &bea).await;
        let desk = later(&desk, STEP);
        let bea = sign_in(&desk, BEA, PASSWORD).await.expect("a session").token;
        refused!(desk.give_second_factor(&bea, &codes[0].to_string(), &client()).await, Unproven);
        refused!(desk.give_second_factor(&bea, &code(&enrolment, desk.now()), &client()).await, Unproven);
    }
}

#[tokio::test]
async fn codes_are_tried_ten_times_and_then_later() {
    for desk in desks(NOW).await {
        let token = newcomer(&desk, BEA, Role::Advisor).await;
        let (_, enrolment, codes) = enrol(&desk, &token).await;
        let desk = later(&desk, STEP);
        let token = sign_in(&desk, BEA, PASSWORD).await.expect("a session").token;
        for _ in 0..5 {
            refused!(desk.give_second_factor(&token, "000000", &client()).await, Unproven);
            refused!(desk.give_second_factor(&token, "0000-0000-0000-0000", &client()).await, Unproven);
        }
        refused!(desk.give_second_factor(&token, &code(&enrolment, desk.now()), &client()).await, TooMany);
        refused!(desk.give_second_factor(&token, &codes[0].to_string(), &client()).await, TooMany);
        let desk = later(&desk, TimeDelta::minutes(15));
        desk.give_second_factor(&token, &code(&enrolment, desk.now()), &client()).await.expect("a session");
    }
}

#[tokio::test]
async fn who_has_a_second_factor_does_not_replace_it_halfway_in() {
    for desk in desks(NOW).await {
        let first = newcomer(&desk, BEA, Role::Advisor).await;
        let other = sign_in(&desk, BEA, PASSWORD).await.expect("a session").token;
        let Some(Signed::Halfway(person)) = desk.signed(&other).await.expect("an answer") else { panic!("halfway") };
        let (whole, enrolment, _) = enrol(&desk, &first).await;
        // The other browser was told that there is none; that is no longer so.
        desk.begin_first_second_factor(&person).await.expect("a secret");
        let late = sign_in(&desk, BEA, PASSWORD).await.expect("a session").token;
        let pending = desk.enrolment(person.account, "Guichet").await.expect("an enrolment");
        refused!(desk.confirm_second_factor(&late, &code(&pending, desk.now()), &client()).await, NotFound);
        assert!(visitor(&desk, &whole).await.is_some());
        let desk = later(&desk, STEP);
        desk.give_second_factor(&late, &code(&enrolment, desk.now()), &client()).await.expect("the first one still counts");
    }
}

#[tokio::test]
async fn a_secret_waits_half_an_hour_for_its_first_code() {
    for desk in desks(NOW).await {
        let token = newcomer(&desk, BEA, Role::Advisor).await;
        let Some(Signed::Halfway(person)) = desk.signed(&token).await.expect("an answer") else { panic!("halfway") };
        refused!(desk.enrolment(person.account, "Guichet").await, NotFound);
        desk.begin_first_second_factor(&person).await.expect("a secret");
        let enrolment = desk.enrolment(person.account, "Guichet").await.expect("an enrolment");
        refused!(desk.confirm_second_factor(&token, "000000", &client()).await, Unproven);
        let late = later(&desk, ENROLLING);
        refused!(late.enrolment(person.account, "Guichet").await, NotFound);
        refused!(late.confirm_second_factor(&token, &code(&enrolment, late.now()), &client()).await, NotFound);
        late.begin_first_second_factor(&person).await.expect("another secret");
        let again = late.enrolment(person.account, "Guichet").await.expect("an enrolment");
        assert!(again != enrolment);
        late.confirm_second_factor(&token, &code(&again, late.now()), &client()).await.expect("a session");
    }
}

#[tokio::test]
async fn a_founder_may_have_a_second_factor_and_is_then_asked_for_it() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        let person = visitor(&desk, &token).await.expect("somebody");
        refused!(desk.begin_second_factor(&person, &password(OTHER), &client()).await, Unproven);
        desk.begin_second_factor(&person, &password(PASSWORD), &client()).await.expect("a secret");
        let enrolment = desk.enrolment(person.account, "Guichet").await.expect("an enrolment");
        assert!(visitor(&desk, &token).await.is_some(), "it does not count yet");
        let (session, _) = desk.confirm_second_factor(&token, &code(&enrolment, desk.now()), &client()).await.expect("a session");
        let person = visitor(&desk, &session.token).await.expect("somebody");
        assert!(person.second_factor && !policy::is_staff(&person));
        let halfway = sign_in(&desk, ADA, PASSWORD).await.expect("a session").token;
        assert!(visitor(&desk, &halfway).await.is_none());
        assert!(mails(&desk, ADA).await.contains(&Mail::SecondFactorSet));

        desk.remove_second_factor(&person, &password(PASSWORD), &client()).await.expect("an end");
        assert!(mails(&desk, ADA).await.contains(&Mail::SecondFactorRemoved));
        let plain = sign_in(&desk, ADA, PASSWORD).await.expect("a session").token;
        assert!(visitor(&desk, &plain).await.is_some());
    }
}

#[tokio::test]
async fn another_second_factor_takes_the_place_of_the_one_before_with_its_codes() {
    for desk in desks(NOW).await {
        let token = newcomer(&desk, BEA, Role::Advisor).await;
        let (token, before, codes) = enrol(&desk, &token).await;
        let person = visitor(&desk, &token).await.expect("somebody");
        desk.begin_second_factor(&person, &password(PASSWORD), &client()).await.expect("a secret");
        let after = desk.enrolment(person.account, "Guichet").await.expect("an enrolment");
        desk.confirm_second_factor(&token, &code(&after, desk.now()), &client()).await.expect("a session");
        let desk = later(&desk, STEP);
        let token = sign_in(&desk, BEA, PASSWORD).await.expect("a session").token;
        refused!(desk.give_second_factor(&token, &code(&before, desk.now()), &client()).await, Unproven);
        refused!(desk.give_second_factor(&token, &codes[0].to_string(), &client()).await, Unproven);
        desk.give_second_factor(&token, &code(&after, desk.now()), &client()).await.expect("a session");
    }
}

#[tokio::test]
async fn staff_cannot_be_without_a_second_factor_but_it_is_reset_by_who_keeps_accounts() {
    for desk in desks(NOW).await {
        let token = newcomer(&desk, BEA, Role::Advisor).await;
        let (token, _, codes) = enrol(&desk, &token).await;
        let advisor = visitor(&desk, &token).await.expect("somebody");
        refused!(desk.remove_second_factor(&advisor, &password(PASSWORD), &client()).await, NotNow);
        refused!(desk.reset_second_factor(Some(&Confirmed::for_test(&advisor)), &mail(BEA)).await, NotFound);
        let admin = staff(&desk, ADA, Role::Admin).await;
        refused!(desk.reset_second_factor(Some(&Confirmed::for_test(&admin)), &mail("nobody@example.org")).await, NotFound);
        desk.reset_second_factor(Some(&Confirmed::for_test(&admin)), &mail(BEA)).await.expect("an end");
        assert!(visitor(&desk, &token).await.is_none());
        let token = sign_in(&desk, BEA, PASSWORD).await.expect("a session").token;
        refused!(desk.give_second_factor(&token, &codes[0].to_string(), &client()).await, Unproven);
        let (token, _, _) = enrol(&desk, &token).await;
        assert!(visitor(&desk, &token).await.is_some());
    }
}
