use chrono::TimeDelta;

use super::support::*;
use crate::accounts::Client;
use crate::error::DeskError;
use crate::testing::{desks, later};

fn elsewhere(last: u8) -> Client {
    Client::new([198, 51, 100, last].into(), "Firefox")
}

#[tokio::test]
async fn ten_wrong_passwords_close_an_account_for_a_while_known_or_not() {
    for desk in desks(NOW).await {
        founder(&desk, ADA).await;
        for address in [ADA, BEA] {
            for last in 0..10 {
                let result = desk.sign_in(&mail(address), &password(OTHER), &elsewhere(last), None).await;
                refused!(result, Unproven);
            }
            let before = desk.hashing().made();
            refused!(desk.sign_in(&mail(address), &password(PASSWORD), &elsewhere(11), None).await, TooMany);
            assert_eq!(desk.hashing().made(), before, "no password is looked at any more");
        }
        refused!(later(&desk, TimeDelta::minutes(14)).sign_in(&mail(ADA), &password(PASSWORD), &client(), None).await, TooMany);
        let desk = later(&desk, TimeDelta::minutes(15));
        desk.sign_in(&mail(ADA), &password(PASSWORD), &client(), None).await.expect("a session");
    }
}

#[tokio::test]
async fn the_right_password_begins_the_count_again() {
    for desk in desks(NOW).await {
        founder(&desk, ADA).await;
        for _ in 0..2 {
            for _ in 0..9 {
                refused!(sign_in(&desk, ADA, OTHER).await, Unproven);
            }
            sign_in(&desk, ADA, PASSWORD).await.expect("a session");
        }
    }
}

#[tokio::test]
async fn fifty_wrong_passwords_from_one_place_close_the_door_there_only() {
    for desk in desks(NOW).await {
        founder(&desk, ADA).await;
        for _ in 0..60 {
            sign_in_elsewhere(&desk, ADA, PASSWORD).await.expect("right ones do not count");
        }
        for person in 0..50 {
            refused!(sign_in_elsewhere(&desk, &format!("person{person}@example.org"), OTHER).await, Unproven);
        }
        refused!(sign_in_elsewhere(&desk, ADA, PASSWORD).await, TooMany);
        sign_in(&desk, ADA, PASSWORD).await.expect("elsewhere one still gets in");
    }
}

async fn sign_in_elsewhere(desk: &crate::Desk, address: &str, text: &str) -> Result<(), DeskError> {
    desk.sign_in(&mail(address), &password(text), &elsewhere(1), None).await.map(|_| ())
}

#[tokio::test]
async fn who_finds_no_place_among_those_who_wait_is_not_counted_and_costs_the_database_nothing() {
    use sea_orm::{EntityTrait as _, PaginatorTrait as _};
    for desk in desks(NOW).await {
        founder(&desk, ADA).await;
        let counts = || async { crate::entities::attempt::Entity::find().count(desk.storage.read()).await.expect("a number") };
        let before = counts().await;
        let places: Vec<_> = std::iter::from_fn(|| desk.hashing.place().ok()).collect();
        for _ in 0..11 {
            refused!(desk.sign_in(&mail(ADA), &password(PASSWORD), &elsewhere(1), None).await, Busy);
        }
        assert_eq!(counts().await, before);
        drop(places);
        desk.sign_in(&mail(ADA), &password(PASSWORD), &elsewhere(1), None).await.expect("a session");
    }
}

#[tokio::test]
async fn a_new_password_by_mail_opens_the_account_at_once() {
    for desk in desks(NOW).await {
        founder(&desk, ADA).await;
        let known = secrets(&desk, ADA).await;
        for _ in 0..10 {
            refused!(sign_in(&desk, ADA, OTHER).await, Unproven);
        }
        desk.ask_for_reset(&mail(ADA), &client()).await.expect("an answer");
        let link = new_secret(&desk, ADA, &known).await;
        desk.reset_password(&link, &chosen(OTHER)).await.expect("a password");
        sign_in(&desk, ADA, OTHER).await.expect("a session");
    }
}

#[tokio::test]
async fn nobody_is_flooded_with_mails() {
    for desk in desks(NOW).await {
        founder(&desk, ADA).await;
        // The link that confirmed the account was the first mail.
        for _ in 0..4 {
            desk.ask_for_reset(&mail(ADA), &client()).await.expect("an answer");
            desk.ask_for_reset(&mail(BEA), &client()).await.expect("the same");
        }
        desk.ask_for_reset(&mail(BEA), &client()).await.expect("the fifth");
        for address in [ADA, BEA] {
            refused!(desk.ask_for_reset(&mail(address), &client()).await, TooMany);
            refused!(sign_up(&desk, address, PASSWORD).await, TooMany);
        }
        assert_eq!(mails(&desk, ADA).await.len(), 5);
        later(&desk, TimeDelta::hours(1)).ask_for_reset(&mail(ADA), &client()).await.expect("an answer");
    }
}

#[tokio::test]
async fn one_place_does_not_send_mails_to_everybody() {
    for desk in desks(NOW).await {
        for person in 0..30 {
            desk.ask_for_reset(&mail(&format!("person{person}@example.org")), &client()).await.expect("an answer");
        }
        refused!(desk.ask_for_reset(&mail(ADA), &client()).await, TooMany);
        desk.ask_for_reset(&mail(ADA), &elsewhere(1)).await.expect("another place may");
    }
}

#[tokio::test]
async fn to_remind_of_a_link_is_bounded_and_told_like_a_wrong_password() {
    for desk in desks(NOW).await {
        sign_up(&desk, ADA, PASSWORD).await.expect("an account");
        for _ in 0..7 {
            refused!(sign_in(&desk, ADA, PASSWORD).await, Unproven);
        }
        assert_eq!(mails(&desk, ADA).await.len(), 5);
    }
}

#[tokio::test]
async fn counts_that_are_over_are_swept_away() {
    use sea_orm::{EntityTrait as _, PaginatorTrait as _};
    for desk in desks(NOW).await {
        refused!(sign_in(&desk, ADA, OTHER).await, Unproven);
        let counts = || async { crate::entities::attempt::Entity::find().count(desk.storage.read()).await.expect("a number") };
        later(&desk, TimeDelta::minutes(59)).sweep_accounts().await.expect("an end");
        assert_eq!(counts().await, 2);
        later(&desk, TimeDelta::hours(1)).sweep_accounts().await.expect("an end");
        assert_eq!(counts().await, 0);
    }
}
