//! Steps are ticked, dated and noted; milestones come and go.

use chrono::TimeDelta;

use super::{NOW, day, mark, planned, step};
use crate::companies::people::{again, person};
use crate::entities::membership;
use crate::error::DeskError;
use crate::roadmaps::{MOST_MILESTONES, Mark};
use crate::testing::{desks, invariants, later};
use sea_orm::{ActiveValue::Set, EntityTrait as _};

#[tokio::test]
async fn who_ticked_a_step_is_kept_when_somebody_else_writes_a_note_and_goes_when_it_is_unticked() {
    for desk in desks(NOW).await {
        let (aline, id) = planned(&desk, "Aline").await;
        let bea = person(&desk, "Bea").await;
        let row = membership::ActiveModel {
            id: Set(desk.random.id(desk.now())),
            company: Set(aline.companies[0].company),
            account: Set(bea.account),
            role: Set("member".to_owned()),
            created_at: Set(desk.now()),
        };
        let writing = desk.storage.write().await.expect("a transaction");
        membership::Entity::insert(row).exec_without_returning(&*writing).await.expect("a member");
        writing.commit().await.expect("kept");
        let bea = again(&desk, &bea).await;
        let key = step("pecan-dtx.depot");
        desk.mark_step(&aline, id, 0, &key, &mark("2026-11-20", "")).await.expect("a tick");
        let after = later(&desk, TimeDelta::hours(1));
        after.mark_step(&bea, id, 1, &key, &mark("2026-11-20", "Récépissé")).await.expect("a note");
        let said = async || desk.roadmap_of(id).await.expect("an answer").expect("a roadmap").steps.remove(0);
        let told = said().await;
        let done = told.done.expect("done");
        assert_eq!((done.by.as_str(), done.at), ("Aline", desk.now()));
        assert_eq!((told.changed.by.as_str(), told.changed.revision), ("Bea", 2));
        desk.mark_step(&bea, id, 2, &key, &mark("", "Récépissé")).await.expect("unticked");
        let told = said().await;
        assert_eq!((told.done, told.note.as_str()), (None, "Récépissé"));
        assert_eq!(invariants::broken(&desk).await, [] as [&str; 0]);
    }
}

#[tokio::test]
async fn of_two_who_speak_of_one_step_the_second_is_told_and_another_step_is_not_in_the_way() {
    for desk in desks(NOW).await {
        let (aline, id) = planned(&desk, "Aline").await;
        let key = step("pecan-dtx.depot");
        desk.mark_step(&aline, id, 0, &key, &mark("", "La première")).await.expect("a note");
        let late = desk.mark_step(&aline, id, 0, &key, &mark("", "La seconde")).await;
        assert!(matches!(late, Err(DeskError::Stale)), "{late:?}");
        desk.mark_step(&aline, id, 0, &key, &mark("", "La première")).await.expect("the same is no change");
        desk.mark_step(&aline, id, 0, &step("pecan-dtx.dossier"), &mark("", "Autre")).await.expect("another step");
        let kept = desk.roadmap_of(id).await.expect("an answer").expect("a roadmap");
        assert_eq!(kept.mark(&key).map(|mark| (mark.note.as_str(), mark.changed.revision)), Some(("La première", 1)));
    }
}

#[tokio::test]
async fn nothing_is_done_before_it_happens() {
    for desk in desks(NOW).await {
        let (aline, id) = planned(&desk, "Aline").await;
        let tomorrow = desk.mark_step(&aline, id, 0, &step("pecan-dtx.depot"), &mark("2026-11-28", "")).await;
        assert!(matches!(tomorrow, Err(DeskError::NotNow)), "{tomorrow:?}");
        let not_before = Mark { not_before: Some(day("2027-03-01")), ..Mark::default() };
        desk.mark_step(&aline, id, 0, &step("pecan-dtx.depot"), &not_before).await.expect("a day");
        let kept = desk.roadmap_of(id).await.expect("an answer").expect("a roadmap").kept();
        assert_eq!(kept.steps[&step("pecan-dtx.depot")].not_before, Some(day("2027-03-01")));
    }
}

#[tokio::test]
async fn milestones_are_added_changed_and_removed_a_few_dozen_at_most() {
    for desk in desks(NOW).await {
        let (aline, id) = planned(&desk, "Aline").await;
        let label = |text: &str| text.parse().expect("a label");
        let own = desk.add_milestone(&aline, id, &label("Conseil"), day("2027-02-01")).await.expect("added");
        desk.change_milestone(&aline, (id, own), 1, &label("Conseil reporté"), day("2027-03-01")).await.expect("changed");
        let late = desk.change_milestone(&aline, (id, own), 1, &label("Autre"), day("2027-03-02")).await;
        assert!(matches!(late, Err(DeskError::Stale)), "{late:?}");
        assert!(matches!(desk.remove_milestone(&aline, (id, own), 1).await, Err(DeskError::Stale)));
        let kept = desk.roadmap_of(id).await.expect("an answer").expect("a roadmap");
        assert_eq!((kept.own[0].label.as_str(), kept.own[0].day), ("Conseil reporté", day("2027-03-01")));
        assert_eq!(invariants::broken(&desk).await, [] as [&str; 0]);
        desk.remove_milestone(&aline, (id, own), 2).await.expect("removed");
        for number in 0..MOST_MILESTONES {
            desk.add_milestone(&aline, id, &label(&number.to_string()), day("2027-02-01")).await.expect("added");
        }
        let more = desk.add_milestone(&aline, id, &label("De trop"), day("2027-02-01")).await;
        assert!(matches!(more, Err(DeskError::Full)), "{more:?}");
    }
}
