use chrono::TimeDelta;
use sea_orm::EntityTrait as _;
use uuid::Uuid;

use super::support::*;
use crate::accounts::{IDLE_SESSION_LIFE, MOST_SESSIONS, SESSION_LIFE, STAFF_SESSION_LIFE};
use crate::entities::{account, session};
use crate::testing::{desks, later};
use crate::visitor::Role;

#[tokio::test]
async fn each_sign_in_has_a_session_of_its_own_and_ends_the_one_before() {
    for desk in desks(NOW).await {
        let first = founder(&desk, ADA).await;
        let second = desk.sign_in(&mail(ADA), &password(PASSWORD), &client(), Some(&first)).await.expect("a session").token;
        assert_ne!(first.to_string(), second.to_string());
        assert!(visitor(&desk, &first).await.is_none());
        assert!(visitor(&desk, &second).await.is_some());
    }
}

#[tokio::test]
async fn a_session_ends_when_it_is_not_used() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        assert!(visitor(&later(&desk, IDLE_SESSION_LIFE - TimeDelta::seconds(1)), &token).await.is_some());
        let used = later(&desk, IDLE_SESSION_LIFE - TimeDelta::seconds(1));
        assert!(visitor(&later(&used, IDLE_SESSION_LIFE - TimeDelta::seconds(1)), &token).await.is_some(), "it was used");
        let other = sign_in(&desk, ADA, PASSWORD).await.expect("a session").token;
        assert!(visitor(&later(&desk, IDLE_SESSION_LIFE), &other).await.is_none());
    }
}

#[tokio::test]
async fn a_session_ends_after_a_month_even_when_it_is_used() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        for day in 1..30 {
            assert!(visitor(&later(&desk, TimeDelta::days(day)), &token).await.is_some(), "day {day}");
        }
        assert!(visitor(&later(&desk, SESSION_LIFE), &token).await.is_none());
    }
}

#[tokio::test]
async fn the_session_of_somebody_who_works_at_the_desk_ends_after_twelve_hours() {
    for desk in desks(NOW).await {
        let token = newcomer(&desk, BEA, Role::Advisor).await;
        let (token, _, _) = enrol(&desk, &token).await;
        assert!(visitor(&later(&desk, STAFF_SESSION_LIFE - TimeDelta::seconds(1)), &token).await.is_some());
        assert!(visitor(&later(&desk, STAFF_SESSION_LIFE), &token).await.is_none());
    }
}

#[tokio::test]
async fn a_session_opened_while_the_door_was_being_closed_lets_nobody_in() {
    use sea_orm::{ActiveModelTrait as _, ActiveValue::Set};
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        let id = visitor(&desk, &token).await.expect("somebody").account;
        let row = account::ActiveModel { id: Set(id), disabled_at: Set(Some(desk.now())), ..Default::default() };
        row.update(desk.storage.read()).await.expect("a change");
        assert!(desk.signed(&token).await.expect("an answer").is_none());
        let row =
            account::ActiveModel { id: Set(id), disabled_at: Set(None), closed_at: Set(Some(desk.now())), ..Default::default() };
        row.update(desk.storage.read()).await.expect("a change");
        assert!(desk.signed(&token).await.expect("an answer").is_none());
    }
}

#[tokio::test]
async fn the_use_of_a_session_is_noted_once_an_hour_and_never_backwards() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        for (minutes, noted) in [(59, 0), (60, 60), (119, 60), (0, 60), (120, 120)] {
            assert!(visitor(&later(&desk, TimeDelta::minutes(minutes)), &token).await.is_some());
            let row = session::Entity::find().one(desk.storage.read()).await.expect("a row").expect("a session");
            assert_eq!(row.seen_at, desk.now().after(TimeDelta::minutes(noted)), "after {minutes} minutes");
        }
    }
}

#[tokio::test]
async fn who_signs_out_is_nobody() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        let other = sign_in(&desk, ADA, PASSWORD).await.expect("a session").token;
        desk.sign_out(&token).await.expect("an end");
        assert!(visitor(&desk, &token).await.is_none());
        assert!(visitor(&desk, &other).await.is_some());
        desk.sign_out(&token).await.expect("nothing to do");
        assert_eq!(deeds(&desk).await.iter().filter(|deed| *deed == "sign-out").count(), 1);
    }
}

#[tokio::test]
async fn sessions_are_listed_and_ended_by_their_owner_only() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        let tokens =
            [sign_in(&desk, ADA, PASSWORD).await, sign_in(&desk, ADA, PASSWORD).await].map(|new| new.expect("a session").token);
        let stranger = founder(&desk, BEA).await;
        let (ada, current) = desk.visitor(&token).await.expect("an answer").expect("somebody");
        let (bea, of_bea) = desk.visitor(&stranger).await.expect("an answer").expect("somebody");
        let lines = desk.sessions(&ada, &current).await.expect("lines");
        assert_eq!(lines.len(), 3);
        assert_eq!(lines.iter().filter(|line| line.current).map(|line| line.public).collect::<Vec<_>>(), [current.public]);
        assert!(lines.iter().all(|line| line.agent == "Firefox"));

        let (_, first) = desk.visitor(&tokens[0]).await.expect("an answer").expect("somebody");
        refused!(desk.end_session(&bea, first.public).await, NotFound);
        refused!(desk.end_session(&bea, Uuid::nil()).await, NotFound);
        desk.end_session(&ada, first.public).await.expect("an end");
        refused!(desk.end_session(&ada, first.public).await, NotFound);
        assert!(visitor(&desk, &tokens[0]).await.is_none());
        assert!(visitor(&desk, &tokens[1]).await.is_some());

        assert_eq!(desk.end_other_sessions(&ada, &current).await.expect("a number"), 1);
        assert!(visitor(&desk, &tokens[1]).await.is_none());
        assert!(visitor(&desk, &token).await.is_some());
        assert_eq!(desk.end_other_sessions(&bea, &of_bea).await.expect("a number"), 0);
    }
}

#[tokio::test]
async fn the_oldest_session_makes_room_for_one_too_many() {
    for desk in desks(NOW).await {
        let first = founder(&desk, ADA).await;
        let mut token = first.clone();
        for minutes in 1..=MOST_SESSIONS {
            let minutes = i64::try_from(minutes).expect("a few");
            let desk = later(&desk, TimeDelta::minutes(minutes));
            assert!(visitor(&desk, &first).await.is_some(), "{minutes}");
            token = sign_in(&desk, ADA, PASSWORD).await.expect("a session").token;
        }
        assert!(visitor(&desk, &first).await.is_none());
        let (ada, current) = desk.visitor(&token).await.expect("an answer").expect("somebody");
        assert_eq!(desk.sessions(&ada, &current).await.expect("lines").len(), MOST_SESSIONS);
    }
}

#[tokio::test]
async fn sessions_that_are_over_are_swept_away() {
    for desk in desks(NOW).await {
        founder(&desk, ADA).await;
        let token = founder(&desk, BEA).await;
        assert!(visitor(&later(&desk, TimeDelta::days(10)), &token).await.is_some());
        later(&desk, TimeDelta::days(15)).sweep_accounts().await.expect("an end");
        let rows = session::Entity::find().all(desk.storage.read()).await.expect("rows");
        assert_eq!(rows.len(), 1, "the other one was not used for two weeks");
        later(&desk, TimeDelta::days(31)).sweep_accounts().await.expect("an end");
        assert!(session::Entity::find().one(desk.storage.read()).await.expect("rows").is_none());
    }
}
