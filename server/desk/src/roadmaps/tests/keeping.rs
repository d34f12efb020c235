//! A roadmap is kept, replaced, exported and goes with its dossier.

use super::{NOW, WISH, dossier, is_missing, mark, planned, step};
use crate::companies::people::owner;
use crate::error::DeskError;
use crate::testing::{desks, invariants};

#[tokio::test]
async fn a_roadmap_is_kept_and_another_one_in_its_place_leaves_what_was_said_of_steps() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        let id = dossier(&desk, &aline, company).await;
        assert_eq!(desk.roadmap(&aline, id).await.expect("a dossier").1, None);
        desk.keep_roadmap(&aline, id, 0, WISH).await.expect("a roadmap");
        desk.mark_step(&aline, id, 0, &step("pecan-dtx.depot"), &mark("2026-11-20", "Récépissé 12")).await.expect("a tick");
        desk.keep_roadmap(&aline, id, 1, "scheme=rihn-lahn&on=2027-01-04").await.expect("another wish");
        let kept = desk.roadmap_of(id).await.expect("an answer").expect("a roadmap");
        assert_eq!((kept.wish.as_str(), kept.changed.revision), ("scheme=rihn-lahn&on=2027-01-04", 2));
        assert_eq!(kept.changed.by, "Aline");
        let tick = kept.mark(&step("pecan-dtx.depot")).expect("a tick");
        assert_eq!(
            (tick.note.as_str(), tick.done.as_ref().map(|done| done.on.to_string()).as_deref()),
            ("Récépissé 12", Some("2026-11-20"))
        );
        assert_eq!(kept.kept().pairs[0], ("scheme".to_owned(), "rihn-lahn".to_owned()));
        assert_eq!(invariants::broken(&desk).await, [] as [&str; 0]);
    }
}

#[tokio::test]
async fn of_two_who_keep_a_roadmap_at_once_the_second_is_told_and_nothing_is_lost() {
    for desk in desks(NOW).await {
        let (aline, id) = planned(&desk, "Aline").await;
        let late = desk.keep_roadmap(&aline, id, 0, "scheme=rihn-lahn").await;
        assert!(matches!(late, Err(DeskError::Stale)), "{late:?}");
        desk.keep_roadmap(&aline, id, 0, WISH).await.expect("the same is no change");
        let kept = desk.roadmap_of(id).await.expect("an answer").expect("a roadmap");
        assert_eq!((kept.wish.as_str(), kept.changed.revision), (WISH, 1));
    }
}

#[tokio::test]
async fn the_roadmap_of_others_does_not_exist_and_that_of_a_dossier_put_aside_is_not_changed() {
    for desk in desks(NOW).await {
        let (aline, id) = planned(&desk, "Aline").await;
        let (basile, _) = owner(&desk, "Basile").await;
        let (key, mark, label) = (step("pecan-dtx.depot"), mark("", "x"), "Conseil".parse().expect("a label"));
        let own = desk.add_milestone(&aline, id, &label, super::day("2027-02-01")).await.expect("a milestone");
        assert!(is_missing(&desk.roadmap(&basile, id).await));
        assert!(is_missing(&desk.keep_roadmap(&basile, id, 1, "").await));
        assert!(is_missing(&desk.mark_step(&basile, id, 0, &key, &mark).await));
        assert!(is_missing(&desk.add_milestone(&basile, id, &label, super::day("2027-02-01")).await));
        assert!(is_missing(&desk.change_milestone(&basile, (id, own), 1, &label, super::day("2027-02-02")).await));
        assert!(is_missing(&desk.remove_milestone(&basile, (id, own), 1).await));
        assert!(is_missing(&desk.feed(&basile, id).await));
        let form = desk.feed(&aline, id).await.expect("a form").form;
        assert!(is_missing(&desk.make_feed(&basile, id, &form).await));
        assert!(is_missing(&desk.revoke_feed(&basile, id).await));
        // A milestone is reached through its own dossier only.
        let other = dossier(&desk, &aline, aline.companies[0].company).await;
        desk.keep_roadmap(&aline, other, 0, WISH).await.expect("a roadmap");
        assert!(is_missing(&desk.remove_milestone(&aline, (other, own), 1).await));
        desk.archive_dossier(&aline, id).await.expect("put aside");
        assert!(matches!(desk.keep_roadmap(&aline, id, 1, "").await, Err(DeskError::NotNow)));
        assert!(matches!(desk.mark_step(&aline, id, 0, &key, &mark).await, Err(DeskError::NotNow)));
        assert!(matches!(desk.make_feed(&aline, id, &form).await, Err(DeskError::NotNow)));
        assert!(desk.roadmap(&aline, id).await.expect("read").1.is_some());
    }
}

#[tokio::test]
async fn a_company_takes_its_roadmaps_away() {
    for desk in desks(NOW).await {
        let (aline, id) = planned(&desk, "Aline").await;
        desk.mark_step(&aline, id, 0, &step("pecan-dtx.depot"), &mark("2026-11-20", "Récépissé")).await.expect("a tick");
        desk.add_milestone(&aline, id, &"Conseil".parse().expect("a label"), super::day("2027-02-01")).await.expect("added");
        let data = desk.company_data(&aline, aline.companies[0].company).await.expect("data").to_json();
        let told = &data["dossiers"][0]["roadmap"];
        assert_eq!(told["wish"]["scheme"][0], "pecan-dtx");
        assert_eq!((&told["steps"][0]["step"], &told["steps"][0]["done_on"]), (&"pecan-dtx.depot".into(), &"2026-11-20".into()));
        assert_eq!((&told["steps"][0]["note"], &told["steps"][0]["done_by"]), (&"Récépissé".into(), &"Aline".into()));
        assert_eq!((&told["milestones"][0]["label"], &told["milestones"][0]["day"]), (&"Conseil".into(), &"2027-02-01".into()));
    }
}
