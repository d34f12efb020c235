//! Roadmaps of dossiers on both databases.

mod feeds;
mod keeping;
mod marking;

use chrono::NaiveDate;
use content::model::StepKey;
use content::{Answers, Rules};

use super::Mark;
use crate::companies::people::owner;
use crate::desk::Desk;
use crate::dossiers::{For, Snapshot};
use crate::error::DeskError;
use crate::ids::{CompanyId, DossierId};
use crate::visitor::Visitor;

const NOW: &str = "2026-11-27T09:00:00Z";
const WISH: &str = "scheme=pecan-dtx&on=2027-01-04&pace=max";

async fn dossier(desk: &Desk, visitor: &Visitor, company: CompanyId) -> DossierId {
    let (product, indication) = ("Somnia".parse().expect("a product"), "Insomnie".parse().expect("an indication"));
    let snapshot = Snapshot::of(&Rules::default(), &Answers::default(), desk.now().day());
    desk.save_dossier(visitor, For::Known(company), &product, &indication, &snapshot).await.expect("a dossier")
}

/// Somebody who owns a company with a dossier, which has a roadmap.
async fn planned(desk: &Desk, name: &str) -> (Visitor, DossierId) {
    let (visitor, company) = owner(desk, name).await;
    let dossier = dossier(desk, &visitor, company).await;
    desk.keep_roadmap(&visitor, dossier, 0, WISH).await.expect("a roadmap");
    (visitor, dossier)
}

fn step(text: &str) -> StepKey {
    StepKey::parse(text).expect("a step")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn mark(done_on: &str, note: &str) -> Mark {
    let done_on = (!done_on.is_empty()).then(|| day(done_on));
    Mark { done_on, not_before: None, note: note.parse().expect("a note") }
}

fn is_missing<T>(answer: &Result<T, DeskError>) -> bool {
    matches!(answer, Err(DeskError::NotFound))
}
