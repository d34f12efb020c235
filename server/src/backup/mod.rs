//! Backups: the database and what was attached to cases, in one file (tar), made while the server runs.

mod restore;
mod write;

use std::io;
use std::path::PathBuf;

use desk::audit::Chain;
use desk::storage::CopyError;

pub use self::restore::restore;
pub use self::write::write;

/// Name of the database in a backup.
const DATABASE: &str = "guichet.db";
/// Name of the folder of attachments in a backup.
const ATTACHMENTS: &str = "attachments";

/// What a backup holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Entries of the audit trail.
    pub entries: i64,
    /// Files attached to cases.
    pub attachments: usize,
}

impl Held {
    /// With so many files beside the database.
    const fn with(self, beside: usize) -> Self {
        Self { attachments: self.attachments + beside, ..self }
    }
}

/// Why nothing was backed up, or restored.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The database is PostgreSQL.
    #[error("the database is PostgreSQL: use pg_dump and pg_restore")]
    NotAFile,
    /// There is such a file already.
    #[error("{0} exists")]
    Exists(PathBuf),
    /// The data folder holds a database.
    #[error("there is a database in the data folder")]
    NotEmpty,
    /// A server, or another program, has the database open.
    #[error("the database is in use")]
    InUse,
    /// The file is no backup.
    #[error("the file is no backup")]
    NotABackup,
    /// The database in the backup is damaged.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// A file cannot be read or written.
    #[error(transparent)]
    Files(#[from] io::Error),
    /// The database cannot be read or written.
    #[error(transparent)]
    Desk(#[from] desk::DeskError),
}

impl From<CopyError> for BackupError {
    fn from(error: CopyError) -> Self {
        match error {
            CopyError::NotAFile => Self::NotAFile,
            CopyError::Path => Self::Files(io::ErrorKind::InvalidFilename.into()),
            CopyError::Storage(error) => Self::Desk(error.into()),
        }
    }
}

impl BackupError {
    /// A chain of the audit that is whole; how long it is.
    fn whole(chain: Chain) -> Result<i64, Self> {
        match chain {
            Chain::Whole { entries } => Ok(entries),
            Chain::Broken { sequence } => Err(Self::Damaged(format!("audit entry {sequence}"))),
        }
    }
}

#[cfg(test)]
mod tests;
