//! The library as the commands and the server get it: from a folder, or from the program itself.

use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use content::load::files::{File, is_content};
use content::load::{Fault, Loaded, load, read_folder};
use rust_embed::Embed;

/// The content folder: read from disk by debug builds, carried inside by release builds.
#[derive(Embed)]
#[folder = "../content"]
#[exclude = "Cargo.toml"]
#[exclude = "benches/*"]
#[exclude = "src/*"]
#[exclude = "tests/*"]
struct Carried;

/// Why there is no library.
#[derive(Debug, thiserror::Error)]
pub enum LibraryError {
    /// The path given is not a folder.
    #[error("{0} is not a folder")]
    NoFolder(PathBuf),
    /// A file cannot be read.
    #[error("the content files cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// The folder holds no content file.
    #[error("there is no content file")]
    Empty,
    /// The files have faults, warnings included.
    #[error("the content files have {} faults", .0.len())]
    Faults(Vec<Fault>),
}

/// The content files of `folder`, else those that the program carries; in the order of their paths.
///
/// # Errors
///
/// When the folder or one of its files cannot be read.
pub fn library_files(folder: Option<&Path>) -> Result<Vec<File>, LibraryError> {
    match folder {
        Some(folder) if !folder.is_dir() => Err(LibraryError::NoFolder(folder.to_owned())),
        Some(folder) => Ok(read_folder(folder)?),
        None => Ok(carried_files()),
    }
}

/// Loads and checks the library; `today` only serves to tell what has to be checked again.
///
/// # Errors
///
/// When the files cannot be read, there is none, or they have faults.
pub fn load_library(folder: Option<&Path>, today: NaiveDate) -> Result<Loaded, LibraryError> {
    let files = library_files(folder)?;
    if files.is_empty() {
        return Err(LibraryError::Empty);
    }
    load(&files, today).map_err(LibraryError::Faults)
}

fn carried_files() -> Vec<File> {
    let mut files: Vec<File> = Carried::iter()
        .filter(|path| is_content(path))
        .filter_map(|path| Some((path.to_string(), Carried::get(&path)?.data.into_owned())))
        .collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_carries_the_files_of_the_folder_and_nothing_else() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
        let read = library_files(Some(&folder)).expect("the content folder");
        assert!(!read.is_empty());
        assert_eq!(library_files(None).expect("carried files"), read);
    }

    #[test]
    fn a_path_that_is_no_folder_and_a_folder_without_content_are_told_apart() {
        let folder = tempfile::tempdir().expect("a folder");
        let day = NaiveDate::default();
        let missing = folder.path().join("missing");
        assert!(matches!(load_library(Some(&missing), day), Err(LibraryError::NoFolder(_))));
        assert!(matches!(load_library(Some(folder.path()), day), Err(LibraryError::Empty)));
    }
}
