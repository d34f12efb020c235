//! The data of a company in tables (CSV, RFC 4180). Times are in UTC (RFC 3339).

use std::collections::BTreeSet;

use csv::Writer;

use super::CompanyData;
use super::json::time;

impl CompanyData {
    /// A row for each dossier.
    pub fn dossiers_csv(&self) -> String {
        let columns = ["id", "product", "indication", "notes", "version", "created_at", "updated_at", "archived_at"];
        let rows = self.dossiers.iter().map(|data| {
            let dossier = &data.dossier;
            vec![
                dossier.id.to_string(),
                dossier.product.clone(),
                dossier.indication.clone(),
                dossier.notes.clone(),
                dossier.version.to_string(),
                time(dossier.created_at),
                time(dossier.updated_at),
                dossier.archived_at.map(time).unwrap_or_default(),
            ]
        });
        table(columns.map(str::to_owned).to_vec(), rows)
    }

    /// A row for each version of each dossier, with a column for the verdict of each scheme.
    pub fn versions_csv(&self) -> String {
        let versions = || self.dossiers.iter().flat_map(|data| data.versions.iter().map(move |version| (&data.dossier, version)));
        let schemes: BTreeSet<&String> = versions().flat_map(|(_, version)| version.snapshot.verdicts().0.keys()).collect();
        let columns = ["dossier", "product", "version", "author", "saved_at", "assessed_on", "day_chosen", "library", "answers"];
        let columns = columns.map(str::to_owned).into_iter().chain(schemes.iter().map(|scheme| format!("verdict:{scheme}")));
        let rows = versions().map(|(dossier, version)| {
            let snapshot = &version.snapshot;
            let mut row = vec![
                dossier.id.to_string(),
                dossier.product.clone(),
                version.number.to_string(),
                version.author_name.clone(),
                time(version.created_at),
                snapshot.assessed_on().to_string(),
                snapshot.chosen().is_some().to_string(),
                snapshot.library().to_owned(),
                snapshot.answers().to_owned(),
            ];
            let verdict = |scheme: &&String| snapshot.verdicts().0.get(*scheme).map_or("", |scheme| scheme.verdict.id());
            row.extend(schemes.iter().map(|scheme| verdict(scheme).to_owned()));
            row
        });
        table(columns.collect(), rows)
    }
}

fn table(columns: Vec<String>, rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut table = Writer::from_writer(Vec::new());
    for row in std::iter::once(columns).chain(rows) {
        let written = table.write_record(row.iter().map(|cell| harmless(cell)));
        written.expect("memory takes every row, and all rows have the same length");
    }
    let bytes = table.into_inner().expect("memory takes every row");
    String::from_utf8(bytes).expect("texts make a text")
}

/// A cell that no spreadsheet takes for a formula.
pub fn harmless(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}
