//! Asking, changing and ending, each for oneself.

use chrono::TimeDelta;
use content::Locale;

use super::support::{MORNING, dossier, founded};
use crate::alerts::{MOST_ALERTS, Pace, SavedSearch, Subject};
use crate::error::DeskError;
use crate::ids::AlertId;
use crate::testing::{desks, invariants, later};

fn search(query: &str) -> SavedSearch {
    query.parse().expect("a search")
}

#[tokio::test]
async fn asked_twice_it_is_the_same_alert() {
    for desk in desks(MORNING).await {
        let (ada, dossier) = founded(&desk, "Ada").await;
        let first = desk.follow_dossier(&ada, dossier).await.expect("an alert");
        assert_eq!(desk.follow_dossier(&ada, dossier).await.expect("an alert"), first);
        let soon = later(&desk, TimeDelta::seconds(1));
        let french = soon.follow_search(&ada, &search("q=hds"), Locale::Fr).await.expect("an alert");
        assert_eq!(desk.follow_search(&ada, &search("q=hds"), Locale::Fr).await.expect("an alert"), french);
        let english =
            later(&desk, TimeDelta::seconds(2)).follow_search(&ada, &search("q=hds"), Locale::En).await.expect("an alert");
        assert_ne!(english, french);
        let alerts = desk.my_alerts(&ada).await.expect("alerts").alerts;
        let subjects: Vec<&Subject> = alerts.iter().map(|followed| &followed.alert.subject).collect();
        let hds = |locale| Subject::Search { query: "q=hds".to_owned(), locale };
        assert_eq!(subjects, [&Subject::Dossier(dossier), &hds(Locale::Fr), &hds(Locale::En)]);
        assert!(alerts.iter().all(|followed| followed.alert.pace == Pace::Daily), "once a day unless asked otherwise");
        assert_eq!(invariants::broken(&desk).await, [""; 0]);
    }
}

#[tokio::test]
async fn there_are_at_most_fifty_alerts_for_each_person() {
    for desk in desks(MORNING).await {
        let (ada, dossier) = founded(&desk, "Ada").await;
        for number in 0..MOST_ALERTS {
            desk.follow_search(&ada, &search(&format!("q={number}")), Locale::Fr).await.expect("an alert");
        }
        let more = desk.follow_dossier(&ada, dossier).await;
        assert!(matches!(more, Err(DeskError::Full)), "{more:?}");
        assert!(desk.follow_search(&ada, &search("q=0"), Locale::Fr).await.is_ok(), "one that is there already");
        let (bea, theirs) = founded(&desk, "Bea").await;
        desk.follow_dossier(&bea, theirs).await.expect("an alert");
    }
}

#[tokio::test]
async fn the_alerts_and_dossiers_of_others_do_not_exist() {
    for desk in desks(MORNING).await {
        let (ada, own) = founded(&desk, "Ada").await;
        let (bea, _) = founded(&desk, "Bea").await;
        let alert = desk.follow_dossier(&ada, own).await.expect("an alert");
        desk.follow_search(&bea, &search("q=hds"), Locale::Fr).await.expect("an alert");
        let missing = AlertId(uuid::Uuid::from_u128(7));
        for id in [alert, missing] {
            for answer in [
                desk.follow_dossier(&bea, own).await.map(|_| ()),
                desk.set_pace(&bea, id, Pace::AtOnce).await,
                desk.pause_alert(&bea, id).await,
                desk.go_on_with_alert(&bea, id).await,
                desk.end_alert(&bea, id).await,
            ] {
                assert!(matches!(answer, Err(DeskError::NotFound)), "{answer:?}");
            }
        }
        assert_eq!(desk.alert_on_dossier(&bea, own).await.expect("an answer"), None);
        let kept = desk.alert_on_dossier(&ada, own).await.expect("an answer").expect("an alert");
        assert_eq!((kept.pace, kept.paused_at), (Pace::Daily, None));
    }
}

#[tokio::test]
async fn an_archived_dossier_is_not_followed_and_an_alert_ends_when_asked() {
    for desk in desks(MORNING).await {
        let (ada, own) = founded(&desk, "Ada").await;
        let other = dossier(&desk, &ada).await;
        desk.archive_dossier(&ada, other).await.expect("an end");
        let refused = desk.follow_dossier(&ada, other).await;
        assert!(matches!(refused, Err(DeskError::NotNow)), "{refused:?}");
        let alert = desk.follow_dossier(&ada, own).await.expect("an alert");
        desk.pause_alert(&ada, alert).await.expect("an end");
        assert!(desk.alert_on_dossier(&ada, own).await.expect("an answer").expect("an alert").paused_at.is_some());
        desk.go_on_with_alert(&ada, alert).await.expect("an end");
        assert_eq!(desk.alert_on_dossier(&ada, own).await.expect("an answer").expect("an alert").paused_at, None);
        desk.end_alert(&ada, alert).await.expect("an end");
        assert!(desk.my_alerts(&ada).await.expect("alerts").alerts.is_empty());
    }
}
