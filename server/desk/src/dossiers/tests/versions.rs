//! Versions of the answers.

use super::{ANSWERS, NOW, other_rules, saved, snapshot, snapshot_by};
use crate::companies::people::{member, owner};
use crate::error::DeskError;
use crate::testing::desks;
use crate::visitor::MemberRole;

const MORE: &str = "product_kind=dtx&ce_marking=obtenu";

#[tokio::test]
async fn versions_follow_each_other_and_none_is_changed() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        let basile = member(&desk, &aline, company, "Basile", MemberRole::Member).await;
        let id = saved(&desk, &aline, company, "Somnia").await;
        assert_eq!(desk.new_version(&basile, id, 1, &snapshot(MORE)).await.expect("a version"), 2);
        let entries = desk.versions(&aline, id, None).await.expect("versions");
        let entries: Vec<_> = entries.iter().map(|entry| (entry.number, entry.author_name.as_str())).collect();
        assert_eq!(entries, [(2, "Basile"), (1, "Aline")]);
        assert_eq!(desk.version(&aline, id, Some(1)).await.expect("a version").1.snapshot, snapshot(ANSWERS));
        assert_eq!(desk.version(&aline, id, None).await.expect("a version").1.snapshot, snapshot(MORE));
        assert!(matches!(desk.version(&aline, id, Some(3)).await, Err(DeskError::NotFound)));
    }
}

#[tokio::test]
async fn a_version_made_from_an_old_one_is_refused_and_nothing_is_written() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        let id = saved(&desk, &aline, company, "Somnia").await;
        desk.new_version(&aline, id, 1, &snapshot(MORE)).await.expect("a version");
        let late = desk.new_version(&aline, id, 1, &snapshot("product_kind=dmdiv")).await;
        assert!(matches!(late, Err(DeskError::Stale)));
        assert_eq!(desk.dossier(&aline, id).await.expect("a dossier").version, 2);
        assert_eq!(desk.versions(&aline, id, None).await.expect("versions").len(), 2);
    }
}

#[tokio::test]
async fn of_two_who_save_at_the_same_time_one_is_told() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        let id = saved(&desk, &aline, company, "Somnia").await;
        let (first, second) = (snapshot(MORE), snapshot("product_kind=dmdiv"));
        let (one, other) = tokio::join!(desk.new_version(&aline, id, 1, &first), desk.new_version(&aline, id, 1, &second));
        assert!(one.is_ok() ^ other.is_ok(), "{one:?} {other:?}");
        assert!(matches!(one.and(other), Err(DeskError::Stale)));
        assert_eq!(desk.versions(&aline, id, None).await.expect("versions").len(), 2);
    }
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_version() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        let id = saved(&desk, &aline, company, "Somnia").await;
        assert_eq!(desk.new_version(&aline, id, 1, &snapshot(ANSWERS)).await.expect("the same"), 1);
        assert_eq!(desk.new_version(&aline, id, 1, &snapshot(MORE)).await.expect("a version"), 2);
        assert_eq!(desk.new_version(&aline, id, 1, &snapshot(MORE)).await.expect("the same"), 2);
    }
}

#[tokio::test]
async fn the_same_answers_under_other_rules_are_another_version() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        let id = saved(&desk, &aline, company, "Somnia").await;
        let reassessed = snapshot_by(&other_rules(), ANSWERS);
        assert_eq!(desk.new_version(&aline, id, 1, &reassessed).await.expect("a version"), 2);
        let kept = |number| desk.version(&aline, id, Some(number));
        assert_ne!(
            kept(1).await.expect("a version").1.snapshot.library(),
            kept(2).await.expect("a version").1.snapshot.library()
        );
    }
}

#[tokio::test]
async fn versions_are_listed_twenty_at_a_time_and_two_hundred_at_most() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        let id = saved(&desk, &aline, company, "Somnia").await;
        for base in 1..200 {
            let answers = if base % 2 == 1 { MORE } else { ANSWERS };
            desk.new_version(&aline, id, base, &snapshot(answers)).await.expect("a version");
        }
        assert!(matches!(desk.new_version(&aline, id, 200, &snapshot(ANSWERS)).await, Err(DeskError::Full)));
        let numbers = async |before| {
            let entries = desk.versions(&aline, id, before).await.expect("versions");
            entries.iter().map(|entry| entry.number).collect::<Vec<_>>()
        };
        assert_eq!(numbers(None).await, (181..=200).rev().collect::<Vec<_>>());
        assert_eq!(numbers(Some(181)).await, (161..=180).rev().collect::<Vec<_>>());
        assert!(numbers(Some(1)).await.is_empty());
    }
}
