//! The collection: where its files are, and how its queries are asked.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use chrono::NaiveDate;
use content::Locale;
use search::eval::collection::Collection;
use search::{Index, Query};

/// Language of the collection.
pub const LOCALE: Locale = Locale::Fr;
/// Results on a page, as the portal asks for them.
pub const PER_PAGE: usize = 10;

/// Reads the collection in `folder`; queries and judgments may be in `folder/dev`.
pub fn read(folder: &Path) -> Result<Collection> {
    let [corpus, queries, judgments] =
        ["corpus.jsonl", "queries.jsonl", "qrels.tsv"].map(|name| found(folder, name).with_context(|| missing(folder, name)));
    Ok(Collection::read(&corpus?, &queries?, &judgments?)?)
}

fn found(folder: &Path, name: &str) -> Option<PathBuf> {
    let compressed = format!("{name}.gz");
    let folders = [folder.to_owned(), folder.join("dev")];
    folders.iter().flat_map(|folder| [folder.join(name), folder.join(&compressed)]).find(|path| path.is_file())
}

fn missing(folder: &Path, name: &str) -> String {
    format!("{name} is not in {}, with or without .gz, nor in its folder dev", folder.display())
}

/// What the portal asks the index for when `text` is typed.
pub fn query(text: &str) -> Query {
    Query {
        text: text.to_owned(),
        locale: LOCALE,
        kinds: Vec::new(),
        states: Vec::new(),
        themes: Vec::new(),
        date: NaiveDate::default(),
        page: 1,
        per_page: PER_PAGE,
        exact: false,
    }
}

/// Asks the index what the portal would; gives the identifiers of the page, best first.
pub fn ask(index: &Index, text: &str) -> Result<Vec<String>> {
    Ok(index.search(&query(text))?.hits.into_iter().map(|hit| hit.id).collect())
}
