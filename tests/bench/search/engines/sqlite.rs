//! SQLite's full text search, in memory. Bundled by rusqlite: the same version wherever the bench runs, and no network or file
//! between the engine and the clock.

use anyhow::Result;
use rusqlite::{Connection, Statement};
use search::document::Document;

use super::Answered;
use crate::asking::each;
use crate::collection::PER_PAGE;

/// Accents fold; a word of the title weighs five times one of the text, which was the best of 1, 2, 3, 5 and 10.
const SCHEMA: &str = "
    CREATE VIRTUAL TABLE sheet USING fts5(id UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 2');
    INSERT INTO sheet(sheet, rank) VALUES ('rank', 'bm25(0.0, 5.0, 1.0)');
";
const ASK: &str = "
    SELECT id, title, snippet(sheet, 2, '<mark>', '</mark>', ' … ', 32)
    FROM sheet WHERE sheet MATCH ?1 ORDER BY rank
";

/// The version measured.
pub fn version() -> &'static str {
    rusqlite::version()
}

/// Asks every query, any of its words being enough.
pub fn answers(sheets: &[Document], queries: &[String]) -> Result<Answered> {
    let mut database = Connection::open_in_memory()?;
    database.execute_batch(SCHEMA)?;
    fill(&mut database, sheets)?;
    let mut statement = database.prepare(&format!("{ASK} LIMIT {PER_PAGE}"))?;
    each(queries, |query| ask(&mut statement, query))
}

fn fill(database: &mut Connection, sheets: &[Document]) -> Result<()> {
    let transaction = database.transaction()?;
    let mut insert = transaction.prepare("INSERT INTO sheet (id, title, body) VALUES (?1, ?2, ?3)")?;
    for sheet in sheets {
        let body: Vec<&str> = sheet.sections.iter().map(|section| section.body.as_str()).collect();
        insert.execute((&sheet.id, &sheet.title, body.join("\n")))?;
    }
    drop(insert);
    transaction.commit()?;
    database.execute("INSERT INTO sheet(sheet) VALUES ('optimize')", [])?;
    Ok(())
}

fn ask(statement: &mut Statement, query: &str) -> Result<Vec<String>> {
    let words = query.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let any = words.map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" OR ");
    if any.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = statement.query([any])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, _title, _extract): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        found.push(id);
    }
    Ok(found)
}
