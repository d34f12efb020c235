//! The manifest of an index folder: its key, and the hash of each of its files. tantivy may panic on a damaged file, so none is
//! opened before it was compared.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::error::SearchError;

/// Name of the manifest.
pub(crate) const FILE: &str = "manifest.txt";

/// Writes the manifest of `folder`.
pub(crate) fn write(folder: &Path, key: &str) -> Result<(), SearchError> {
    Ok(fs::write(folder.join(FILE), of(folder, key)?)?)
}

/// Whether `folder` holds what its manifest says, under `key`.
pub(crate) fn check(folder: &Path, key: &str) -> Result<(), SearchError> {
    let Ok(manifest) = fs::read_to_string(folder.join(FILE)) else { return Err(SearchError::Stale("it is not there")) };
    if manifest != of(folder, key)? {
        return Err(SearchError::Stale("a file differs from what was written"));
    }
    Ok(())
}

fn of(folder: &Path, key: &str) -> Result<String, SearchError> {
    let mut names: Vec<String> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<std::io::Result<_>>()?;
    // tantivy makes lock files when it opens a folder.
    names.retain(|name| name != FILE && Path::new(name).extension().is_none_or(|extension| extension != "lock"));
    names.sort_unstable();
    let mut manifest = format!("{key}\n");
    for name in names {
        let _ = write!(manifest, "{name} ");
        for byte in Sha256::digest(fs::read(folder.join(&name))?) {
            let _ = write!(manifest, "{byte:02x}");
        }
        manifest.push('\n');
    }
    Ok(manifest)
}
