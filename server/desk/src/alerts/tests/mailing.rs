//! One mail a day at most, each thing told once, and nothing confidential in it.

use chrono::TimeDelta;

use super::support::{CONFIDENTIAL, MORNING, Seeing, dossier, founded, look, mails, told};
use crate::alerts::Pace;
use crate::cases::tests::fixtures::at;
use crate::outbox::{CallTurn, Mail};
use crate::testing::{desks, later};

#[tokio::test]
async fn the_first_look_tells_nothing_and_what_changes_afterwards_is_told_once_the_next_morning() {
    for desk in desks(MORNING).await {
        let (ada, id) = founded(&desk, "Ada").await;
        let other = dossier(&desk, &ada).await;
        for dossier in [id, other] {
            desk.follow_dossier(&ada, dossier).await.expect("an alert");
        }
        let first = Seeing::first();
        assert_eq!(look(&desk, &first).await, 0);
        assert_eq!((mails(&desk).await.len(), told(&desk).await), (0, 0));
        let over = first.without_early_access();
        assert_eq!(look(&later(&desk, TimeDelta::hours(3)), &over).await, 0, "not a second time on the same day");
        assert_eq!(told(&desk).await, 2, "but it is known");
        let tomorrow = later(&desk, TimeDelta::days(1));
        assert_eq!(look(&tomorrow, &over).await, 1);
        assert_eq!(look(&tomorrow, &over).await, 0);
        let mails = mails(&desk).await;
        let [(recipient, Mail::Alerts { results: 2, fiches: 0, .. })] = mails.as_slice() else { panic!("{mails:?}") };
        assert_eq!(recipient, "ada@example.org");
        assert_eq!(look(&later(&desk, TimeDelta::days(2)), &over).await, 0);
    }
}

#[tokio::test]
async fn who_asks_to_be_told_at_once_is_told_in_the_same_look() {
    for desk in desks(MORNING).await {
        let (ada, dossier) = founded(&desk, "Ada").await;
        let (bea, theirs) = founded(&desk, "Bea").await;
        let alert = desk.follow_dossier(&ada, dossier).await.expect("an alert");
        desk.set_pace(&ada, alert, Pace::AtOnce).await.expect("a change");
        desk.follow_dossier(&bea, theirs).await.expect("an alert");
        let first = Seeing::first();
        look(&desk, &first).await;
        assert_eq!(look(&later(&desk, TimeDelta::hours(3)), &first.without_early_access()).await, 1);
        let recipients: Vec<String> = mails(&desk).await.into_iter().map(|(recipient, _)| recipient).collect();
        assert_eq!(recipients, ["ada@example.org"]);
    }
}

#[tokio::test]
async fn no_mail_leaves_at_night() {
    for desk in desks(MORNING).await {
        let (ada, dossier) = founded(&desk, "Ada").await;
        let alert = desk.follow_dossier(&ada, dossier).await.expect("an alert");
        desk.set_pace(&ada, alert, Pace::AtOnce).await.expect("a change");
        let first = Seeing::first();
        look(&desk, &first).await;
        let over = first.without_early_access();
        assert_eq!(look(&at(&desk, "2026-11-28T05:59:00Z"), &over).await, 0, "a minute before seven in Paris");
        assert_eq!(look(&at(&desk, "2026-11-28T06:00:00Z"), &over).await, 1);
    }
}

#[tokio::test]
async fn after_days_without_service_one_mail_tells_what_still_holds() {
    for desk in desks(MORNING).await {
        let (ada, dossier) = founded(&desk, "Ada").await;
        desk.follow_dossier(&ada, dossier).await.expect("an alert");
        // It closes on 17 December: the notice of thirty days is there already, that of seven days comes on the tenth.
        let first = Seeing::first();
        look(&desk, &first).await;
        assert_eq!(look(&at(&desk, "2026-12-12T08:00:00Z"), &first).await, 1);
        let mails = mails(&desk).await;
        let [(_, Mail::Alerts { calls, .. })] = mails.as_slice() else { panic!("{mails:?}") };
        let closes: Vec<_> = calls.iter().filter(|call| call.turn == CallTurn::Closes).collect();
        assert!(closes.iter().any(|call| call.date == "2026-12-17" && call.call.contains("EIC")), "{calls:?}");
        assert_eq!(look(&at(&desk, "2026-12-13T08:00:00Z"), &first).await, 0);
        assert_eq!(look(&at(&desk, "2026-12-18T08:00:00Z"), &first).await, 0, "what is over is not told");
    }
}

#[tokio::test]
async fn nodes_that_look_at_the_same_time_tell_each_thing_once() {
    for desk in desks(MORNING).await {
        for name in ["Ada", "Bea", "Cleo"] {
            let (visitor, dossier) = founded(&desk, name).await;
            desk.follow_dossier(&visitor, dossier).await.expect("an alert");
        }
        let first = Seeing::first();
        look(&desk, &first).await;
        let (tomorrow, over) = (later(&desk, TimeDelta::days(1)), first.without_early_access());
        let nodes: Vec<_> = (0..4)
            .map(|_| {
                let (desk, over) = (tomorrow.clone(), over.clone());
                tokio::spawn(async move { look(&desk, &over).await })
            })
            .collect();
        let mut mailed = 0;
        for node in nodes {
            mailed += node.await.expect("an end");
        }
        assert_eq!((mailed, mails(&desk).await.len(), told(&desk).await), (3, 3, 3));
    }
}

#[tokio::test]
async fn a_mail_names_calls_and_nothing_that_is_confidential() {
    for desk in desks(MORNING).await {
        let (ada, dossier) = founded(&desk, "Ada").await;
        desk.follow_dossier(&ada, dossier).await.expect("an alert");
        desk.follow_search(&ada, &"q=recherche+secrete".parse().expect("a search"), content::Locale::Fr).await.expect("an alert");
        let first = Seeing::first().finding("scheme/pecan-dtx", 1);
        look(&desk, &first).await;
        let changed = first.finding("scheme/pecan-dtx", 2).without_early_access();
        assert_eq!(look(&at(&desk, "2026-12-12T08:00:00Z"), &changed).await, 1);
        let mails = mails(&desk).await;
        let [(_, mail @ Mail::Alerts { results: 1, fiches: 1, calls, .. })] = mails.as_slice() else { panic!("{mails:?}") };
        assert!(!calls.is_empty());
        let written = serde_json::to_string(mail).expect("a text");
        for secret in CONFIDENTIAL.into_iter().chain(["pecan", "closed", "secrete", &dossier.to_string()]) {
            assert!(!written.contains(secret), "{secret} in {written}");
        }
    }
}

#[tokio::test]
async fn a_day_of_the_roadmap_that_comes_near_is_told_without_its_name() {
    for desk in desks(MORNING).await {
        let (ada, dossier) = founded(&desk, "Ada").await;
        desk.keep_roadmap(&ada, dossier, 0, "scheme=pecan-dtx&on=2028-01-04&pace=max").await.expect("a roadmap");
        let (label, day) = ("Comité confidentiel".parse().expect("a label"), "2026-12-10".parse().expect("a day"));
        desk.add_milestone(&ada, dossier, &label, day).await.expect("a milestone");
        let alert = desk.follow_dossier(&ada, dossier).await.expect("an alert");
        let first = Seeing::first();
        look(&desk, &first).await;
        assert_eq!(look(&at(&desk, "2026-12-02T08:00:00Z"), &first).await, 0);
        assert_eq!(look(&at(&desk, "2026-12-03T08:00:00Z"), &first).await, 1);
        assert_eq!(look(&at(&desk, "2026-12-09T08:00:00Z"), &first).await, 0);
        let mails = mails(&desk).await;
        let [(_, mail @ Mail::Alerts { milestones: 1, .. })] = mails.as_slice() else { panic!("{mails:?}") };
        assert!(!serde_json::to_string(mail).expect("a text").contains("Comité"));
        let told = &desk.my_alerts(&ada).await.expect("alerts").alerts[0];
        assert_eq!((told.alert.id, told.news.len()), (alert, 1));
    }
}
