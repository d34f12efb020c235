//! Files that people attach: what is taken, under which name, and where the bytes are.
//!
//! What a file is, its bytes say and nothing else. Bytes are never unpacked, changed or executed; they are handed out as they came.

mod document;
mod in_database;
mod kind;
mod name;
mod store;
mod upload;

pub use kind::FileKind;
pub use name::FileName;
pub use store::{Files, FilesError};
pub use upload::{FileFault, Upload};

/// Bytes of a megabyte, as people are told it.
pub const MEGABYTE: usize = 1024 * 1024;
/// Bytes of one file.
pub const FILE_BYTES: usize = 10 * MEGABYTE;
/// Bytes of all files of one case.
pub const CASE_BYTES: usize = 30 * MEGABYTE;
/// Files that go with one message.
pub const FILES_A_MESSAGE: usize = 5;
