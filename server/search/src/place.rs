//! Where the postings are kept: in memory, with or without a copy in a folder that is only a cache.

use std::fs;
use std::path::{Path, PathBuf};

use crate::analysis::Analyser;
use crate::document::Document;
use crate::error::SearchError;
use crate::manifest::{self, File};
use crate::postings::Postings;

/// Version of the fields and of the analysis. Raise it when either changes: an index of another version is rebuilt.
const SCHEMA: u32 = 2;

/// Where the index is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In memory, built at each start.
    Memory,
    /// In memory, read from a folder that can be deleted at any time. What is missing, broken or of another version is built and
    /// written again; when the folder cannot be written, a warning is logged. An index that is open no longer needs the folder.
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
        let key = &format!("{key}-{SCHEMA}");
        found(folder, key, documents).or_else(|reason| {
            tracing::info!(%key, %reason, "building the search index");
            let files = Postings::files(documents, analyser)?;
            if let Err(reason) = keep(folder, key, &files) {
                tracing::warn!(folder = %folder.display(), %reason, "the search index is kept in memory only");
            }
            Postings::of_files(&files, documents)
        })
    }
}

/// Builds the postings of `documents` anew in `folder`.
pub(crate) fn rebuild(folder: &Path, key: &str, documents: &[Document], analyser: Analyser) -> Result<(), SearchError> {
    keep(folder, &format!("{key}-{SCHEMA}"), &Postings::files(documents, analyser)?)
}

fn found(folder: &Path, key: &str, documents: &[Document]) -> Result<Postings, SearchError> {
    Postings::of_files(&manifest::read(&folder.join(key), key)?, documents)
}

/// Writes beside, then renames: whoever reads finds a whole index or none. Two processes that write at once may undo each other's
/// work; neither needs it, and the next one to read notices.
fn keep(folder: &Path, key: &str, files: &[File]) -> Result<(), SearchError> {
    fs::create_dir_all(folder)?;
    let (writing, kept) = (folder.join(format!(".writing-{}", language(key))), folder.join(key));
    remove(&writing)?;
    fs::create_dir(&writing)?;
    manifest::write(&writing, key, files)
        .and_then(|()| remove(&kept))
        .and_then(|()| Ok(fs::rename(&writing, &kept)?))
        .inspect_err(|_| drop(remove(&writing)))?;
    forget_others(folder, key);
    Ok(())
}

/// Removes whatever is at `path`: a folder with all it holds, a file, a link but not where it leads.
fn remove(path: &Path) -> Result<(), SearchError> {
    let removed = match fs::symlink_metadata(path) {
        Ok(about) if about.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Removes the indexes of other versions in the same language.
fn forget_others(folder: &Path, key: &str) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let other = name != key && name.starts_with(&format!("{}-", language(key)));
        if other && entry.path().join(manifest::NAME).exists() {
            let _ = remove(&entry.path());
        }
    }
}

fn language(key: &str) -> &str {
    key.split('-').next().unwrap_or(key)
}
