//! What becomes of alerts when people leave, when time passes, and when they take their data along.

use chrono::TimeDelta;
use content::Locale;
use sea_orm::EntityTrait as _;

use super::support::{MORNING, Seeing, dossier, founded, look, told};
use crate::alerts::KEPT_NEWS;
use crate::cases::tests::fixtures::{company, founder};
use crate::entities::{alert, alert_edition, alert_reader};
use crate::retention::Retention;
use crate::testing::{desks, invariants, later};

#[tokio::test]
async fn who_leaves_a_company_or_is_removed_follows_its_dossiers_no_more() {
    for desk in desks(MORNING).await {
        let (mut ada, mut bea) = (founder(&desk, "Ada").await, founder(&desk, "Bea").await);
        let shared = company(&desk, "Kinésia", &mut [&mut ada, &mut bea]).await;
        let theirs = dossier(&desk, &ada).await;
        desk.follow_dossier(&ada, theirs).await.expect("an alert");
        desk.follow_dossier(&bea, theirs).await.expect("an alert");
        let search = "q=hds".parse().expect("a search");
        let kept = desk.follow_search(&bea, &search, Locale::Fr).await.expect("an alert");
        desk.remove_member(&ada, shared, bea.account).await.expect("an end");
        let left: Vec<_> = desk.my_alerts(&bea).await.expect("alerts").alerts.iter().map(|followed| followed.alert.id).collect();
        assert_eq!(left, [kept]);
        assert!(desk.alert_on_dossier(&ada, theirs).await.expect("an answer").is_some());
        assert_eq!(invariants::broken(&desk).await, [""; 0]);
    }
}

#[tokio::test]
async fn what_is_kept_of_alerts_is_told_to_the_person_and_holds_no_secret() {
    for desk in desks(MORNING).await {
        let (ada, dossier) = founded(&desk, "Ada").await;
        desk.follow_dossier(&ada, dossier).await.expect("an alert");
        let first = Seeing::first();
        look(&desk, &first).await;
        look(&later(&desk, TimeDelta::days(1)), &first.without_early_access()).await;
        let data = desk.export_account(&ada).await.expect("an answer");
        let followed = &data["alerts"]["followed"][0];
        assert_eq!((&followed["dossier"], &followed["pace"]), (&dossier.to_string().into(), &"daily".into()));
        assert_eq!(followed["told"][0]["news"]["scheme"], "pecan-dtx");
        let reader = alert_reader::Entity::find().one(desk.storage.read()).await.expect("an answer").expect("a reader");
        let secret = crate::secret::hexadecimal(&reader.secret);
        assert!(!data.to_string().contains(&secret));
    }
}

#[tokio::test]
async fn what_was_told_is_forgotten_after_half_a_year_and_editions_that_nobody_needs_at_once() {
    for desk in desks(MORNING).await {
        let (ada, dossier) = founded(&desk, "Ada").await;
        desk.follow_dossier(&ada, dossier).await.expect("an alert");
        let first = Seeing::first();
        look(&desk, &first).await;
        let (tomorrow, over) = (later(&desk, TimeDelta::days(1)), first.without_early_access());
        look(&tomorrow, &over).await;
        let editions = async || alert_edition::Entity::find().all(desk.storage.read()).await.expect("rows").len();
        assert_eq!(editions().await, 2);
        tomorrow.forget(&Retention::default()).await.expect("an end");
        assert_eq!((editions().await, told(&desk).await), (1, 1));
        later(&tomorrow, KEPT_NEWS).forget(&Retention::default()).await.expect("an end");
        assert_eq!((editions().await, told(&desk).await), (1, 0));
        assert_eq!(alert::Entity::find().all(desk.storage.read()).await.expect("rows").len(), 1);
    }
}
