//! What engines make of the same sheets and queries, side by side: the first ten sheets of each query, with their titles and
//! extracts, as a page shows them.

mod desk;
mod postgresql;
mod psql;
mod sqlite;

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use serde::Serialize;

pub use self::psql::Psql;
use crate::collection;
use crate::measure::times::Times;
use crate::relevance::Relevance;

/// The figures of all engines.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Engines {
    /// Sheets searched.
    pub sheets: usize,
    /// Queries asked.
    pub queries: usize,
    /// Those that were measured.
    pub measured: Vec<Engine>,
    /// Why others were not.
    pub skipped: Vec<String>,
}

/// The figures of an engine.
#[derive(Clone, Debug, Serialize)]
pub struct Engine {
    /// Its name and how it ranks.
    pub name: String,
    /// How well it answers.
    pub relevance: Relevance,
    /// How long a query takes.
    pub answer: Times,
}

/// What an engine answered: identifiers by query, best first, and the time of each.
type Answered = (Vec<Vec<String>>, Vec<Duration>);

/// Measures every engine on the collection in `folder`; PostgreSQL too, when there is one.
pub fn measure(folder: &Path, psql: Option<&Psql>) -> Result<Engines> {
    let collection = collection::read(folder)?;
    let sheets = &collection.documents;
    let queries: Vec<String> = collection.queries.iter().map(|query| query.text.clone()).collect();
    let mut engines = Engines { sheets: sheets.len(), queries: queries.len(), ..Engines::default() };
    let mut measured = |name: &str, (answers, times): Answered| {
        let relevance = Relevance::of(&collection.queries, &answers);
        engines.measured.push(Engine { name: name.to_owned(), relevance, answer: Times::of(times) });
    };
    measured("the desk", desk::answers(sheets, &queries)?);
    measured(&format!("SQLite {} FTS5, bm25", sqlite::version()), sqlite::answers(sheets, &queries)?);
    match psql {
        None => engines.skipped.push("PostgreSQL is not measured: it was not given (--psql FILE --socket DIR)".to_owned()),
        Some(psql) => {
            let postgresql = postgresql::PostgreSql::of(psql, sheets)?;
            for rank in postgresql::RANKS {
                measured(&format!("PostgreSQL {} french, {rank}", postgresql.version()?), postgresql.answers(&queries, rank)?);
            }
        }
    }
    Ok(engines)
}
