//! The desk itself, without its synonyms and curated answers, which are about something else.

use anyhow::Result;
use search::Index;
use search::document::Document;

use super::Answered;
use crate::asking::each;
use crate::collection::{self, LOCALE};

/// Asks every query.
pub fn answers(sheets: &[Document], queries: &[String]) -> Result<Answered> {
    let index = Index::of_documents(sheets.to_vec(), LOCALE)?;
    each(queries, |query| collection::ask(&index, query))
}
