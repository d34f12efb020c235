//! Index, analysis and query of everything the desk knows.
//!
//! - [`analysis`]: text in, terms out; the same for what is indexed, what is asked and what is highlighted.
//! - [`document`]: what is indexed: a fiche cut into sections, in one language.
//! - [`documents`]: the documents of a library.
//! - [`Index`]: built from a library, answers [`Query`] with [`Results`] and typing with [`Suggestion`]s.
//!
//! tantivy keeps the postings. Ranking is ours (`rank.rs`): BM25 over the fields of a section, gathered by fiche.

pub mod analysis;
pub mod document;
pub mod documents;
mod edition;
mod error;
mod facets;
mod highlight;
mod identifiers;
mod index;
mod manifest;
mod names;
mod place;
mod postings;
mod query;
mod rank;
mod slots;
mod suggest;

pub use documents::anchor::anchor;
pub use error::SearchError;
pub use highlight::Extract;
pub use index::Index;
pub use place::Place;
pub use query::{Hit, Query, Results};
pub use suggest::Suggestion;

#[cfg(test)]
mod tests;
