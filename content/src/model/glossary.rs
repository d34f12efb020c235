//! Glossary terms.

use serde::{Deserialize, Serialize};

use super::Text;

/// A term or an acronym, explained.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// Identifier, also its anchor on the glossary page.
    pub id: String,
    /// The term as written.
    pub term: Text,
    /// What the letters stand for.
    pub expansion: Option<Text>,
    /// One to three plain sentences.
    pub definition: Text,
    /// Other spellings people type.
    pub synonyms: Vec<String>,
    /// Related fiches.
    pub see: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
}
