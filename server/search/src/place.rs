//! Where the postings are kept: in memory, or in a folder that is only a cache.

use std::fs;
use std::path::{Path, PathBuf};

use crate::analysis::Analyser;
use crate::document::Document;
use crate::error::SearchError;
use crate::manifest;
use crate::postings::Postings;

/// Version of the fields and of the analysis. Raise it when either changes: an index of another version is rebuilt.
const SCHEMA: u32 = 1;

/// Where the index is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In memory, built at each start.
    Memory,
    /// In a folder, which can be deleted at any time. What is missing, broken or of another version is rebuilt; when the folder
    /// cannot be written, the index is kept in memory and a warning is logged.
    Folder(PathBuf),
}

impl Place {
    /// The postings of `documents`, found or built.
    pub(crate) fn postings(
        &self,
        documents: &[Document],
        analyser: Analyser,
        key: Option<&str>,
    ) -> Result<Postings, SearchError> {
        let (Self::Folder(folder), Some(key)) = (self, key) else { return Postings::in_memory(documents, analyser) };
        let key = format!("{key}-{SCHEMA}");
        match found(&folder.join(&key), &key, documents).or_else(|reason| {
            tracing::info!(%key, %reason, "building the search index");
            built(folder, &key, documents, analyser)
        }) {
            Ok(postings) => Ok(postings),
            Err(reason) => {
                tracing::warn!(folder = %folder.display(), %reason, "the search index is kept in memory");
                Postings::in_memory(documents, analyser)
            }
        }
    }
}

fn found(folder: &Path, key: &str, documents: &[Document]) -> Result<Postings, SearchError> {
    manifest::check(folder, key)?;
    Postings::from_folder(folder, documents)
}

/// Builds beside, then renames: a reader sees a whole index or none.
fn built(folder: &Path, key: &str, documents: &[Document], analyser: Analyser) -> Result<Postings, SearchError> {
    fs::create_dir_all(folder)?;
    let building = folder.join(format!(".{key}.{}", std::process::id()));
    remove(&building)?;
    fs::create_dir(&building)?;
    let kept = folder.join(key);
    let written = Postings::in_folder(documents, analyser, &building)
        .and_then(|()| manifest::write(&building, key))
        .and_then(|()| remove(&kept))
        .and_then(|()| Ok(fs::rename(&building, &kept)?));
    if let Err(reason) = written {
        remove(&building)?;
        return Err(reason);
    }
    forget_others(folder, key);
    found(&kept, key, documents)
}

fn remove(folder: &Path) -> Result<(), SearchError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Removes the indexes of other versions in the same language. An index that another process has open stays readable to it.
fn forget_others(folder: &Path, key: &str) {
    let language = key.split('-').next().unwrap_or(key);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name != key && name.starts_with(&format!("{language}-")) && entry.path().join(manifest::FILE).exists() {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
