//! What can go wrong in the index.

/// The index could not be built or read. What a visitor types is never an error.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// tantivy could not write or read the index.
    #[error("the index cannot be used: {0}")]
    Index(#[from] tantivy::TantivyError),
    /// A file of the index could not be written or read.
    #[error("a file of the index cannot be used: {0}")]
    File(#[from] std::io::Error),
    /// The files of the index are not those that were written.
    #[error("the index is missing, broken or of another version: {0}")]
    Stale(&'static str),
}
