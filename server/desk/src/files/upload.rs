//! A file as it came: looked at once, and only then one that can be kept.

use bytes::Bytes;
use sha2::{Digest as _, Sha256};

use super::kind::FileKind;
use super::name::FileName;
use super::{CASE_BYTES, FILE_BYTES, FILES_A_MESSAGE};

/// A file that can be kept.
#[derive(Clone, Debug)]
pub struct Upload {
    /// Its name, made harmless.
    pub name: FileName,
    /// What it is, by its content.
    pub kind: FileKind,
    /// Its bytes, as they came.
    pub bytes: Bytes,
    /// Their SHA-256.
    pub hash: Vec<u8>,
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It weighs too much.
    #[error("the file has more than {FILE_BYTES} bytes")]
    TooLarge,
    /// It is nothing that is taken.
    #[error("the file is of another kind")]
    Kind,
    /// Something in it runs.
    #[error("the file holds macros or objects of other programs")]
    Macros,
    /// It would fill the disk of whoever opens it.
    #[error("the file unpacks to too much")]
    Bomb,
    /// It cannot be read.
    #[error("the file is damaged")]
    Damaged,
    /// There are too many with one message.
    #[error("more than {FILES_A_MESSAGE} files")]
    TooMany,
    /// Together they weigh more than a case may.
    #[error("together more than {CASE_BYTES} bytes")]
    TooMuch,
}

impl FileFault {
    /// The key of the wording.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "file-empty",
            Self::TooLarge => "file-too-large",
            Self::Kind => "file-kind",
            Self::Macros => "file-macros",
            Self::Bomb => "file-bomb",
            Self::Damaged => "file-damaged",
            Self::TooMany => "files-too-many",
            Self::TooMuch => "files-too-much",
        }
    }
}

impl Upload {
    /// Looks at a file. `given` is the name that somebody's program gave; the type it declared is not even asked for. Takes up to
    /// some tens of milliseconds: not for a thread that others wait for.
    ///
    /// # Errors
    /// When it is not taken.
    pub fn read(given: &str, bytes: Bytes) -> Result<Self, FileFault> {
        if bytes.is_empty() {
            return Err(FileFault::Empty);
        }
        if bytes.len() > FILE_BYTES {
            return Err(FileFault::TooLarge);
        }
        let kind = FileKind::of(&bytes)?;
        let hash = Sha256::digest(&bytes).to_vec();
        Ok(Self { name: FileName::clean(given, kind), kind, bytes, hash })
    }
}

#[cfg(test)]
mod tests;
