//! Stopping by the link of a mail.

use chrono::TimeDelta;
use sea_orm::EntityTrait as _;

use super::support::{MORNING, Seeing, dossier as another, founded, look, mails};
use crate::desk::Desk;
use crate::entities::{alert_reader, audit};
use crate::error::DeskError;
use crate::outbox::Mail;
use crate::random::Random;
use crate::secret::Secret;
use crate::testing::{desks, later};
use crate::visitor::Visitor;

async fn secret(desk: &Desk, visitor: &Visitor) -> Secret {
    let reader = alert_reader::Entity::find_by_id(visitor.account).one(desk.storage.read()).await.expect("an answer");
    Secret::kept(&reader.expect("a reader").secret).expect("a secret")
}

/// Follows the link of a mail to the visitor.
pub async fn stop(desk: &Desk, visitor: &Visitor) {
    desk.stop_alerts(&secret(desk, visitor).await).await.expect("an end");
}

async fn deeds(desk: &Desk) -> Vec<String> {
    let rows = audit::Entity::find().all(desk.storage.read()).await.expect("rows");
    rows.into_iter().map(|row| row.action).filter(|action| action.starts_with("alert")).collect()
}

#[tokio::test]
async fn the_link_stops_every_mail_those_that_wait_included_and_again_changes_nothing() {
    for desk in desks(MORNING).await {
        let (ada, dossier) = founded(&desk, "Ada").await;
        desk.follow_dossier(&ada, dossier).await.expect("an alert");
        let first = Seeing::first();
        look(&desk, &first).await;
        let tomorrow = later(&desk, TimeDelta::days(1));
        look(&tomorrow, &first.without_early_access()).await;
        assert_eq!(mails(&desk).await.len(), 1);
        let secret = secret(&desk, &ada).await;
        desk.stops_alerts(&secret).await.expect("a link");
        desk.stop_alerts(&secret).await.expect("an end");
        assert_eq!(mails(&desk).await.len(), 0, "it had not left");
        let since = desk.my_alerts(&ada).await.expect("alerts").stopped_at;
        later(&desk, TimeDelta::days(3)).stop_alerts(&secret).await.expect("an end");
        assert_eq!(desk.my_alerts(&ada).await.expect("alerts").stopped_at, since);
        assert!(since.is_some());
        assert_eq!(deeds(&desk).await, ["alert-create", "alerts-stop"]);
        desk.resume_alerts(&ada).await.expect("an end");
        desk.resume_alerts(&ada).await.expect("an end");
        assert_eq!(desk.my_alerts(&ada).await.expect("alerts").stopped_at, None);
        assert_eq!(deeds(&desk).await, ["alert-create", "alerts-stop", "alerts-resume"]);
    }
}

#[tokio::test]
async fn the_link_of_nobody_stops_nothing() {
    for desk in desks(MORNING).await {
        let (ada, dossier) = founded(&desk, "Ada").await;
        desk.follow_dossier(&ada, dossier).await.expect("an alert");
        let other = Secret::new(Random::System);
        for answer in [desk.stops_alerts(&other).await, desk.stop_alerts(&other).await] {
            assert!(matches!(answer, Err(DeskError::NotFound)), "{answer:?}");
        }
        assert_eq!(desk.my_alerts(&ada).await.expect("alerts").stopped_at, None);
    }
}

#[tokio::test]
async fn the_link_of_one_alert_stops_it_alone_and_its_owner_goes_on_with_it() {
    for desk in desks(MORNING).await {
        let (ada, dossier) = founded(&desk, "Ada").await;
        let (eve, theirs) = founded(&desk, "Eve").await;
        let other = another(&desk, &ada).await;
        let (alert, kept) = (
            desk.follow_dossier(&ada, dossier).await.expect("an alert"),
            desk.follow_dossier(&ada, other).await.expect("an alert"),
        );
        let foreign = desk.follow_dossier(&eve, theirs).await.expect("an alert");
        let (first, secret) = (Seeing::first(), secret(&desk, &ada).await);
        look(&desk, &first).await;
        // Neither the alert of others nor the secret of nobody.
        let nobodys = Secret::new(Random::System);
        for (secret, id) in [(&secret, foreign), (&nobodys, alert), (&secret, crate::AlertId(uuid::Uuid::from_u128(7)))] {
            assert!(matches!(desk.stops_alert(secret, id).await, Err(DeskError::NotFound)));
            assert!(matches!(desk.stop_alert(secret, id).await, Err(DeskError::NotFound)));
        }
        assert_eq!(desk.stops_alert(&secret, alert).await.expect("the alert").paused_at, None, "asking changes nothing");
        for _ in 0..2 {
            desk.stop_alert(&secret, alert).await.expect("an end");
        }
        let tomorrow = later(&desk, TimeDelta::days(1));
        assert_eq!(look(&tomorrow, &first.clone().without_early_access()).await, 2, "hers on the other dossier, and Eve's");
        let told: Vec<(String, Vec<String>)> = mails(&desk).await.into_iter().map(|(to, mail)| (to, stops(&mail))).collect();
        let expected =
            [("ada@example.org".to_owned(), vec![kept.to_string()]), ("eve@example.org".to_owned(), vec![foreign.to_string()])];
        assert_eq!(told.into_iter().collect::<std::collections::BTreeMap<_, _>>(), expected.into());
        desk.go_on_with_alert(&ada, alert).await.expect("on it goes");
        assert_eq!(look(&later(&desk, TimeDelta::days(2)), &first.without_early_access()).await, 1, "what still holds is told");
        let own: Vec<String> = deeds(&desk).await.into_iter().filter(|deed| deed != "alert-create").collect();
        assert_eq!(own, ["alert-pause", "alert-go-on"], "once each");
    }
}

/// The alerts that a mail tells how to stop.
fn stops(mail: &Mail) -> Vec<String> {
    let Mail::Alerts { alerts, .. } = mail else { panic!("{mail:?}") };
    alerts.iter().map(|told| told.alert.clone()).collect()
}
