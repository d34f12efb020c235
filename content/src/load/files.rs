//! The files of `content/`, from a folder or from the program itself.

use std::io;
use std::path::Path;

/// A content file: path below `content/` with `/` between folders, and its bytes.
pub type File = (String, Vec<u8>);

/// Folders that hold content.
pub const FOLDERS: [&str; 14] = [
    "actors",
    "calls",
    "glossary",
    "guides",
    "prerequisites",
    "questions",
    "routing",
    "schemes",
    "search",
    "situations",
    "sources",
    "steps",
    "tariffs",
    "vocabulary",
];

/// Reads every content file below `root`, in the order of their paths.
///
/// # Errors
/// When a folder or a file cannot be read.
pub fn read_folder(root: &Path) -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    for folder in FOLDERS {
        let path = root.join(folder);
        if !path.is_dir() {
            continue;
        }
        for entry in std::fs::read_dir(path)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let file = format!("{folder}/{name}");
            if entry.file_type()?.is_file() && is_content(&file) {
                files.push((file, std::fs::read(entry.path())?));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Whether `path`, below `content/`, is that of a content file: a readable format, in one of the folders, not deeper.
pub fn is_content(path: &str) -> bool {
    let Some((folder, name)) = path.split_once('/') else { return false };
    let extension = Path::new(name).extension().and_then(|extension| extension.to_str());
    let readable = match extension {
        Some("yaml" | "md") => true,
        Some("toml") => folder == "search",
        _ => false,
    };
    readable && FOLDERS.contains(&folder) && !name.contains('/') && !name.starts_with('.')
}

#[cfg(test)]
mod tests {
    use super::{FOLDERS, is_content};

    #[test]
    fn the_folders_are_in_the_order_of_their_names() {
        assert!(FOLDERS.is_sorted());
    }

    #[test]
    fn only_readable_files_of_the_folders_are_content_and_toml_only_in_search() {
        for path in ["schemes/pecan-dtx.yaml", "guides/debuter.fr.md", "search/golden.toml", "search/synonyms.yaml"] {
            assert!(is_content(path), "{path}");
        }
        for path in ["schemes/a.toml", "src/lib.md", "Cargo.toml", "search/.a.yaml", "search/a/b.yaml", "search/a.yml", "search"]
        {
            assert!(!is_content(path), "{path}");
        }
    }
}
