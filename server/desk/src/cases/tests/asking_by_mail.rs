//! Questions without an account, sent twice.

use content::Locale;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};

use super::fixtures::{at, question};
use crate::accounts::Client;
use crate::cases::{AskedByMail, CaseError};
use crate::desk::Desk;
use crate::entities::{outgoing_mail, secret};
use crate::error::DeskError;
use crate::testing::desks;
use crate::testing::files::upload;
use crate::testing::invariants::broken;

fn client() -> Client {
    Client::new([192, 0, 2, 7].into(), "a browser")
}

fn asked(desk: &Desk) -> AskedByMail {
    AskedByMail {
        mail: "ines@example.org".parse().expect("an address"),
        name: "Ines".parse().expect("a name"),
        locale: Locale::Fr,
        question: question("Le certificat"),
        files: Vec::new(),
        once: Some(desk.once()),
    }
}

/// Questions kept, and mails to be sent.
async fn kept(desk: &Desk) -> (u64, u64) {
    let connection = desk.storage().read();
    let questions = secret::Entity::find().count(connection).await.expect("a count");
    (questions, outgoing_mail::Entity::find().count(connection).await.expect("a count"))
}

#[tokio::test]
async fn a_question_sent_several_times_with_one_form_is_kept_and_mailed_once() {
    for desk in desks("2026-11-27T09:00:00Z").await {
        let asked = AskedByMail { files: vec![upload("a.pdf")], ..asked(&desk) };
        let client = client();
        let (first, second) = tokio::join!(desk.ask_by_mail(&asked, &client), desk.ask_by_mail(&asked, &client));
        assert!(first.is_ok() && second.is_ok(), "{first:?} {second:?}");
        at(&desk, "2026-11-29T09:00:00Z").ask_by_mail(&asked, &client).await.expect("gone back to");
        assert_eq!(kept(&desk).await, (1, 1));
        assert_eq!(broken(&desk).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn another_text_another_file_another_address_and_another_form_are_other_questions() {
    for desk in desks("2026-11-27T09:00:00Z").await {
        let (first, client) = (asked(&desk), client());
        let others = [
            AskedByMail { question: question("Le marquage"), ..first.clone() },
            AskedByMail { files: vec![upload("a.pdf")], ..first.clone() },
            AskedByMail { files: vec![upload("b.pdf")], ..first.clone() },
            AskedByMail { mail: "paul@example.org".parse().expect("an address"), ..first.clone() },
            AskedByMail { once: Some(desk.once()), ..first.clone() },
        ];
        desk.ask_by_mail(&first, &client).await.expect("kept");
        for (before, other) in others.iter().enumerate() {
            for _ in 0..2 {
                desk.ask_by_mail(other, &client).await.expect("kept");
            }
            let questions = before as u64 + 2;
            assert_eq!(kept(&desk).await, (questions, questions));
        }
    }
}

#[tokio::test]
async fn the_second_click_counts_for_no_mail_and_is_not_refused_after_the_last_one() {
    for desk in desks("2026-11-27T09:00:00Z").await {
        let client = client();
        for _ in 0..5 {
            let asked = asked(&desk);
            for _ in 0..3 {
                desk.ask_by_mail(&asked, &client).await.expect("kept");
            }
        }
        assert_eq!(kept(&desk).await, (5, 5));
        let one_more = desk.ask_by_mail(&asked(&desk), &client).await;
        assert!(matches!(one_more, Err(CaseError::Desk(DeskError::TooMany))), "{one_more:?}");
    }
}

#[tokio::test]
async fn what_is_typed_before_signing_in_is_kept_once_for_a_form_and_a_text() {
    for desk in desks("2026-11-27T09:00:00Z").await {
        let (client, form) = (client(), desk.once());
        let keep = |desk: Desk, text: &'static str, form| {
            let client = client.clone();
            async move { desk.keep_question(text.to_owned(), form, &client).await.expect("kept").to_string() }
        };
        let (first, second) = tokio::join!(keep(desk.clone(), "a", Some(form)), keep(desk.clone(), "a", Some(form)));
        assert_eq!(first, second);
        assert_eq!(kept(&desk).await.0, 1);
        let others = [
            keep(desk.clone(), "b", Some(form)).await,
            keep(desk.clone(), "a", Some(desk.once())).await,
            keep(desk.clone(), "a", None).await,
            keep(desk.clone(), "a", None).await,
        ];
        assert_eq!(kept(&desk).await.0, 5, "{others:?}");
        // Over, and not swept: kept anew.
        let later = at(&desk, "2026-11-30T09:00:00Z");
        assert_eq!(keep(later.clone(), "a", Some(form)).await, first);
        assert_eq!(later.kept_question(&first.parse().expect("a secret")).await.expect("the text"), "a");
    }
}
