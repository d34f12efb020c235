//! Stopping by the link of a mail.

use chrono::TimeDelta;
use sea_orm::EntityTrait as _;

use super::support::{MORNING, Seeing, founded, look, mails};
use crate::desk::Desk;
use crate::entities::{alert_reader, audit};
use crate::error::DeskError;
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
