use chrono::TimeDelta;

use super::support::*;
use crate::accounts::RESETTING;
use crate::outbox::Mail;
use crate::testing::{desks, later};

#[tokio::test]
async fn who_signs_in_learns_nothing_about_the_address() {
    for desk in desks(NOW).await {
        founder(&desk, ADA).await;
        let before = desk.hashing().made();
        refused!(sign_in(&desk, ADA, OTHER).await, Unproven);
        let known = desk.hashing().made() - before;
        refused!(sign_in(&desk, BEA, OTHER).await, Unproven);
        let unknown = desk.hashing().made() - before - known;
        assert_eq!((known, unknown), (1, 1));
    }
}

#[tokio::test]
async fn who_forgot_a_password_learns_nothing_about_the_address() {
    for desk in desks(NOW).await {
        founder(&desk, ADA).await;
        let before = desk.hashing().made();
        desk.ask_for_reset(&mail(ADA), &client()).await.expect("told alike");
        desk.ask_for_reset(&mail(BEA), &client()).await.expect("told alike");
        assert_eq!(desk.hashing().made(), before);
        assert!(mails(&desk, BEA).await.is_empty());
    }
}

#[tokio::test]
async fn a_password_is_reset_once_and_every_session_ends() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        let known = secrets(&desk, ADA).await;
        desk.ask_for_reset(&mail(ADA), &client()).await.expect("an answer");
        let link = new_secret(&desk, ADA, &known).await;
        desk.reset_password(&link, &chosen(OTHER)).await.expect("a password");
        assert!(visitor(&desk, &token).await.is_none());
        refused!(sign_in(&desk, ADA, PASSWORD).await, Unproven);
        sign_in(&desk, ADA, OTHER).await.expect("a session");
        refused!(desk.reset_password(&link, &chosen(PASSWORD)).await, NotFound);
        assert!(mails(&desk, ADA).await.contains(&Mail::PasswordChanged));
        assert_eq!(deeds(&desk).await, ["account-ask", "account-confirm", "password-ask", "password-reset", "sign-in"]);
    }
}

#[tokio::test]
async fn the_link_that_resets_works_for_an_hour_and_only_the_last_one() {
    for desk in desks(NOW).await {
        founder(&desk, ADA).await;
        let known = secrets(&desk, ADA).await;
        desk.ask_for_reset(&mail(ADA), &client()).await.expect("an answer");
        let first = new_secret(&desk, ADA, &known).await;
        refused!(later(&desk, RESETTING).reset_password(&first, &chosen(OTHER)).await, NotFound);
        let known = secrets(&desk, ADA).await;
        desk.ask_for_reset(&mail(ADA), &client()).await.expect("an answer");
        let second = new_secret(&desk, ADA, &known).await;
        refused!(desk.reset_password(&first, &chosen(OTHER)).await, NotFound);
        let in_time = later(&desk, RESETTING - TimeDelta::seconds(1));
        in_time.reset_password(&second, &chosen(OTHER)).await.expect("a password");
    }
}

#[tokio::test]
async fn a_password_is_changed_by_who_knows_it_and_the_other_sessions_end() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        let other = sign_in(&desk, ADA, PASSWORD).await.expect("a session").token;
        let person = visitor(&desk, &token).await.expect("somebody");
        let (old, new) = (password(PASSWORD), chosen(OTHER));
        refused!(desk.change_password(&person, &password(OTHER), &new, &client()).await, Unproven);
        assert!(visitor(&desk, &other).await.is_some());
        let session = desk.change_password(&person, &old, &new, &client()).await.expect("a session");
        assert_ne!(session.token.to_string(), token.to_string());
        assert!(visitor(&desk, &token).await.is_none());
        assert!(visitor(&desk, &other).await.is_none());
        assert_eq!(visitor(&desk, &session.token).await.map(|person| person.mail).as_deref(), Some(ADA));
        assert!(mails(&desk, ADA).await.contains(&Mail::PasswordChanged));
    }
}

#[tokio::test]
async fn a_password_changed_while_somebody_signs_in_with_the_one_before_lets_nobody_in() {
    for desk in desks(NOW).await {
        founder(&desk, ADA).await;
        let known = secrets(&desk, ADA).await;
        let proven = desk.prove(&mail(ADA), &password(PASSWORD), &client()).await.expect("the right password");
        desk.ask_for_reset(&mail(ADA), &client()).await.expect("an answer");
        let link = new_secret(&desk, ADA, &known).await;
        desk.reset_password(&link, &chosen(OTHER)).await.expect("a password");
        let writing = desk.storage.write().await.expect("a transaction");
        refused!(desk.proven(&writing, &proven, &client()).await, Unproven);
    }
}

#[tokio::test]
async fn neither_passwords_nor_secrets_are_kept_as_they_are() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        let kept = row(&desk, ADA).await.expect("a row").password.expect("a hash");
        assert!(kept.starts_with("$argon2id$") && !kept.contains(PASSWORD));
        let rows = format!(
            "{:?}{:?}",
            crate::entities::session::Entity::find().all(desk.storage.read()).await.expect("rows"),
            crate::entities::secret::Entity::find().all(desk.storage.read()).await.expect("rows"),
        );
        for secret in secrets(&desk, ADA).await.into_iter().chain([token.to_string()]) {
            let bytes: Vec<u8> =
                (0..64).step_by(2).map(|at| u8::from_str_radix(&secret[at..at + 2], 16).expect("a byte")).collect();
            let shown = format!("{bytes:?}");
            assert!(!rows.contains(&shown[1..shown.len() - 1]) && !rows.contains(&secret));
        }
    }
}

use sea_orm::EntityTrait as _;
