use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::*;
use crate::outbox::post;
use crate::testing::{desks, later};

const NOW: &str = "2026-11-27T09:00:00Z";

async fn post_to(desk: &Desk, recipients: impl IntoIterator<Item = String>) -> Uuid {
    let mail = Mail::ConfirmAddress { secret: "hidden".to_owned() };
    let writing = desk.storage.write().await.expect("a transaction");
    let now = desk.now();
    let mut last = Uuid::nil();
    for recipient in recipients {
        last = post(&writing, desk.random, now, now, &recipient, Locale::Fr, &mail).await.expect("a mail");
    }
    writing.commit().await.expect("a commit");
    last
}

async fn post_one(desk: &Desk) -> Uuid {
    post_to(desk, ["a@example.fr".to_owned()]).await
}

async fn row(desk: &Desk, id: Uuid) -> Model {
    Entity::find_by_id(id).one(desk.storage.read()).await.expect("an answer").expect("a row")
}

fn failure(lasting: bool) -> Failure {
    Failure { reason: "no".to_owned(), lasting }
}

#[tokio::test(flavor = "multi_thread")]
async fn workers_side_by_side_take_every_mail_once() {
    const MANY: usize = 300;
    for desk in desks(NOW).await {
        post_to(&desk, (0..MANY).map(|number| format!("{number}@example.fr"))).await;
        let workers = (0..8).map(|_| {
            let desk = desk.clone();
            tokio::spawn(async move {
                let mut taken = Vec::new();
                loop {
                    let mails = desk.due_mails(3).await.expect("mails");
                    if mails.is_empty() {
                        return taken;
                    }
                    taken.extend(mails.into_iter().map(|mail| mail.recipient));
                }
            })
        });
        let mut taken = Vec::new();
        for worker in workers.collect::<Vec<_>>() {
            taken.extend(worker.await.expect("a worker"));
        }
        // A worker that finds all others' mails locked may leave early, never with a mail that another has.
        taken.extend(desk.due_mails(MANY as u64).await.expect("mails").into_iter().map(|mail| mail.recipient));
        assert_eq!((taken.len(), taken.iter().collect::<BTreeSet<_>>().len()), (MANY, MANY));
    }
}

#[tokio::test]
async fn a_mail_is_due_when_its_time_has_come_and_not_before() {
    for desk in desks(NOW).await {
        let writing = desk.storage.write().await.expect("a transaction");
        let (now, due) = (desk.now(), desk.now().after(TimeDelta::seconds(30)));
        post(&writing, desk.random, now, due, "a@example.fr", Locale::En, &Mail::PasswordChanged).await.expect("a mail");
        writing.commit().await.expect("a commit");
        assert_eq!(later(&desk, TimeDelta::seconds(29)).due_mails(9).await.expect("mails").len(), 0);
        let mails = later(&desk, TimeDelta::seconds(30)).due_mails(9).await.expect("mails");
        assert_eq!(
            mails.iter().map(|mail| (mail.locale, &mail.mail)).collect::<Vec<_>>(),
            [(Locale::En, &Mail::PasswordChanged)]
        );
    }
}

#[tokio::test]
async fn a_mail_whose_worker_died_is_taken_again_when_the_lease_is_over() {
    for desk in desks(NOW).await {
        post_one(&desk).await;
        assert_eq!(desk.due_mails(9).await.expect("mails").len(), 1);
        assert_eq!(desk.due_mails(9).await.expect("mails").len(), 0);
        let again = later(&desk, LEASE).due_mails(9).await.expect("mails");
        assert_eq!(again.iter().map(|mail| mail.attempts).collect::<Vec<_>>(), [2]);
    }
}

#[tokio::test]
async fn a_mail_that_fails_is_tried_for_two_days_and_then_dead() {
    for desk in desks(NOW).await {
        let id = post_one(&desk).await;
        let (mut desk, mut waits) = (desk, Vec::new());
        loop {
            let mails = desk.due_mails(9).await.expect("mails");
            desk.mail_failed(&mails[0], &failure(false)).await.expect("a note");
            let row = row(&desk, id).await;
            if row.state == DEAD {
                break;
            }
            let wait = TimeDelta::milliseconds(row.due_at.0 - desk.now().0);
            waits.push(wait.num_seconds());
            desk = later(&desk, wait);
        }
        assert_eq!(waits[..4], [30, 60, 120, 240]);
        assert_eq!(*waits.last().expect("a wait"), 4 * 3600);
        let begun = NOW.parse::<DateTime<Utc>>().expect("a time");
        let hours = (desk.now().time() - begun).num_hours();
        assert!((40..=48).contains(&hours), "{hours}");
        assert_eq!(later(&desk, TimeDelta::days(30)).due_mails(9).await.expect("mails").len(), 0);
    }
}

#[tokio::test]
async fn a_mailbox_that_does_not_exist_is_not_tried_again() {
    for desk in desks(NOW).await {
        let id = post_one(&desk).await;
        let mails = desk.due_mails(9).await.expect("mails");
        desk.mail_failed(&mails[0], &failure(true)).await.expect("a note");
        let row = row(&desk, id).await;
        assert_eq!((row.state.as_str(), row.failure.as_deref()), (DEAD, Some("no")));
    }
}

#[tokio::test]
async fn a_worker_that_was_given_up_does_not_bring_a_sent_mail_back() {
    for desk in desks(NOW).await {
        let id = post_one(&desk).await;
        let slow = desk.due_mails(9).await.expect("mails");
        let desk = later(&desk, LEASE);
        let other = desk.due_mails(9).await.expect("mails");
        desk.mail_failed(&slow[0], &failure(false)).await.expect("a note");
        assert_eq!(row(&desk, id).await.due_at, other[0].lease, "the other's lease stands");
        desk.mail_sent(&other[0]).await.expect("a note");
        desk.mail_failed(&slow[0], &failure(true)).await.expect("a note");
        assert_eq!(row(&desk, id).await.state, SENT);
    }
}

#[tokio::test]
async fn a_mail_that_was_sent_keeps_no_secret() {
    for desk in desks(NOW).await {
        let id = post_one(&desk).await;
        assert!(row(&desk, id).await.values.contains("hidden"));
        let mails = desk.due_mails(9).await.expect("mails");
        desk.mail_sent(&mails[0]).await.expect("a note");
        let row = row(&desk, id).await;
        assert_eq!((row.state.as_str(), row.values.as_str(), row.sent_at), (SENT, "{}", Some(desk.now())));
    }
}

#[tokio::test]
async fn a_mail_of_another_version_of_the_program_is_left_for_it() {
    for desk in desks(NOW).await {
        let id = post_one(&desk).await;
        let unknown = Entity::update_many().col_expr(Column::Values, r#"{"mail":"of_tomorrow"}"#.into());
        unknown.exec(desk.storage.read()).await.expect("a change");
        assert_eq!(desk.due_mails(9).await.expect("mails").len(), 0);
        let row = row(&desk, id).await;
        assert_eq!((row.state.as_str(), row.attempts, row.failure.is_some()), (WAITING, 1, true));
    }
}
