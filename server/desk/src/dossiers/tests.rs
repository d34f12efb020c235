//! Dossiers on both databases.

mod chosen_day;
mod crossing;
mod differing;
mod editing;
mod exporting;
mod listing;
mod saving;
mod versions;

use std::sync::OnceLock;

use chrono::NaiveDate;
use content::{Answers, Rules};

use super::{For, Snapshot};
use crate::desk::Desk;
use crate::ids::{CompanyId, DossierId};
use crate::visitor::Visitor;

const NOW: &str = "2026-11-27T09:00:00Z";
/// Few answers of a digital therapeutic, in the order of the questionnaire.
const ANSWERS: &str = "product_kind=dtx&ce_marking=en_cours";

/// The rules of the library in `content/`.
fn rules() -> &'static Rules {
    static RULES: OnceLock<Rules> = OnceLock::new();
    RULES.get_or_init(|| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let files = content::load::read_folder(&folder).expect("the files of content/");
        content::load::load(&files, today()).expect("the library is right").library.rules
    })
}

/// The same rules a year later: another version, the first condition of the first scheme gone.
fn other_rules() -> Rules {
    let mut rules = rules().clone();
    rules.version = "0000000000000001".to_owned();
    rules.schemes[0].criteria.remove(0);
    rules.prepared()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day")
}

fn snapshot(query: &str) -> Snapshot {
    snapshot_by(rules(), query)
}

fn snapshot_by(rules: &Rules, query: &str) -> Snapshot {
    let (answers, notes) = Answers::from_query(rules, query);
    assert_eq!(notes, [], "{query}");
    Snapshot::of(rules, &answers, today())
}

async fn saved(desk: &Desk, visitor: &Visitor, company: CompanyId, product: &str) -> DossierId {
    let product = product.parse().expect("a product");
    let indication = "Insomnie chronique".parse().expect("an indication");
    desk.save_dossier(visitor, For::Known(company), &product, &indication, &snapshot(ANSWERS)).await.expect("a dossier")
}
