//! Signed snapshots: verdicts, answers, library and day in one file that anybody can verify without this desk.
//!
//! Ed25519 (RFC 8032). The keys are in the database, so that several nodes sign alike and a backup holds them; the first is made
//! when it is needed. A file is exactly what [`SignedSnapshot::render`] writes: a file that differs in one byte is refused.

mod file;
mod keys;
#[cfg(test)]
mod tests;

pub use file::{FORMAT, SignedSnapshot, SnapshotFault, Statement};
pub use keys::PublicKey;
