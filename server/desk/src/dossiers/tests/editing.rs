//! Product, indication, notes; putting aside.

use super::{NOW, saved, snapshot};
use crate::companies::people::owner;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::ids::DossierId;
use crate::testing::desks;
use crate::visitor::Visitor;

async fn note(desk: &Desk, visitor: &Visitor, id: DossierId, base: i64, notes: &str) -> Result<(), DeskError> {
    let (product, indication) = ("Somnia 2".parse().expect("a product"), "".parse().expect("an indication"));
    desk.edit_dossier(visitor, id, base, &product, &indication, &notes.parse().expect("notes")).await
}

#[tokio::test]
async fn the_texts_of_a_dossier_are_changed_and_its_answers_stay() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        let id = saved(&desk, &aline, company, "Somnia").await;
        note(&desk, &aline, id, 0, "Rappeler la HAS\nle 3").await.expect("a change");
        let dossier = desk.dossier(&aline, id).await.expect("a dossier");
        let texts = (dossier.product.as_str(), dossier.indication.as_str(), dossier.notes.as_str());
        assert_eq!(texts, ("Somnia 2", "", "Rappeler la HAS\nle 3"));
        assert_eq!((dossier.revision, dossier.version), (1, 1));
    }
}

#[tokio::test]
async fn texts_changed_from_an_old_revision_are_refused_and_nothing_is_written() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        let id = saved(&desk, &aline, company, "Somnia").await;
        note(&desk, &aline, id, 0, "Le premier").await.expect("a change");
        assert!(matches!(note(&desk, &aline, id, 0, "Le second").await, Err(DeskError::Stale)));
        assert_eq!(desk.dossier(&aline, id).await.expect("a dossier").notes, "Le premier");
        // Sent twice, it is no race.
        note(&desk, &aline, id, 0, "Le premier").await.expect("nothing to change");
        assert_eq!(desk.dossier(&aline, id).await.expect("a dossier").revision, 1);
    }
}

#[tokio::test]
async fn a_dossier_put_aside_is_read_and_not_changed() {
    for desk in desks(NOW).await {
        let (aline, company) = owner(&desk, "Aline").await;
        let id = saved(&desk, &aline, company, "Somnia").await;
        desk.archive_dossier(&aline, id).await.expect("put aside");
        desk.archive_dossier(&aline, id).await.expect("put aside already");
        assert!(desk.dossier(&aline, id).await.expect("a dossier").archived_at.is_some());
        assert!(matches!(note(&desk, &aline, id, 0, "Trop tard").await, Err(DeskError::NotNow)));
        assert!(matches!(desk.new_version(&aline, id, 1, &snapshot("")).await, Err(DeskError::NotNow)));
        desk.unarchive_dossier(&aline, id).await.expect("taken up");
        note(&desk, &aline, id, 0, "À temps").await.expect("a change");
    }
}
