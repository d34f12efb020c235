//! Index, analysis and query of everything the desk knows.
//!
//! - [`analysis`]: text in, terms out; the same for what is indexed, what is asked and what is highlighted.
//! - [`document`]: what is indexed: a fiche cut into sections, in one language.
//! - [`documents`]: the documents of a library.
//! - [`eval`]: how well the search finds what people judged right.
//! - [`fingerprint`]: whether a fiche says something else than before.
//! - [`Index`]: built from a library, answers [`Query`] with [`Results`] and typing with [`Suggestion`]s.
//!
//! tantivy keeps the postings. Ranking is ours (`rank.rs`): BM25 over the fields of a section, gathered by fiche.

pub mod analysis;
mod curated;
pub mod document;
pub mod documents;
mod edition;
mod error;
pub mod eval;
mod facets;
pub mod fingerprint;
mod highlight;
mod identifiers;
mod index;
mod manifest;
mod names;
mod place;
mod postings;
mod query;
mod rank;
mod reading;
mod related;
mod suggest;

pub use documents::anchor::anchor;
pub use error::SearchError;
pub use highlight::Extract;
pub use index::Index;
pub use place::Place;
pub use query::{Correction, Hit, Query, Results};
pub use related::Related;
pub use suggest::{Suggestion, Target};

#[cfg(test)]
mod tests;
