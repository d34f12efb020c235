//! An index on disk: its files, and a manifest of their lengths and hashes.
//!
//! tantivy may panic on a damaged file, and whoever cuts a file short that is mapped into memory kills the process. So files are
//! read whole and compared before any of them is used: what happens to the folder afterwards is nothing to an index that is open.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::error::SearchError;

/// Name of the manifest.
pub(crate) const NAME: &str = "manifest.txt";
/// Longest manifest that is read, in bytes: an index has about ten files.
const LONGEST: u64 = 16 * 1024;

/// A file of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct File {
    /// Its name in the folder.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Writes `files` and their manifest in the empty folder `folder`.
pub(crate) fn write(folder: &Path, key: &str, files: &[File]) -> Result<(), SearchError> {
    for file in files {
        fs::write(folder.join(&file.name), &file.bytes)?;
    }
    Ok(fs::write(folder.join(NAME), of(key, files))?)
}

/// The files of `folder`, when they are those that were written under `key`.
pub(crate) fn read(folder: &Path, key: &str) -> Result<Vec<File>, SearchError> {
    let Ok(manifest) = bytes(&folder.join(NAME), LONGEST) else { return Err(SearchError::Stale("it is not there")) };
    let listed = String::from_utf8(manifest.clone()).unwrap_or_default();
    let mut files = Vec::new();
    for line in listed.lines().skip(1) {
        let [name, length, _] = line.split(' ').collect::<Vec<_>>()[..] else { continue };
        let length = length.parse().unwrap_or_default();
        files.push(File { name: name.to_owned(), bytes: bytes(&folder.join(name), length)? });
    }
    if manifest != of(key, &files).into_bytes() {
        return Err(SearchError::Stale("a file differs from what was written"));
    }
    Ok(files)
}

/// What a plain file of at most `most` bytes holds. Nothing else is opened: a link may lead to a device, a pipe never ends.
fn bytes(path: &Path, most: u64) -> Result<Vec<u8>, SearchError> {
    let about = fs::symlink_metadata(path)?;
    if !about.is_file() || about.len() > most {
        return Err(SearchError::Stale("a file is not what was written"));
    }
    Ok(fs::read(path)?)
}

/// The key, and a line for each file. A manifest that lacks a line makes an index that lacks a file, which tantivy refuses.
fn of(key: &str, files: &[File]) -> String {
    let mut manifest = format!("{key}\n");
    for File { name, bytes } in files {
        let _ = write!(manifest, "{name} {} ", bytes.len());
        for byte in Sha256::digest(bytes) {
            let _ = write!(manifest, "{byte:02x}");
        }
        manifest.push('\n');
    }
    manifest
}
