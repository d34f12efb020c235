//! The files of `content/`, from a folder or from the program itself.

use std::io;
use std::path::Path;

/// A content file: path below `content/` with `/` between folders, and its bytes.
pub type File = (String, Vec<u8>);

/// Folders that hold content.
pub const FOLDERS: [&str; 11] = [
    "actors",
    "calls",
    "glossary",
    "guides",
    "prerequisites",
    "questions",
    "routing",
    "schemes",
    "situations",
    "sources",
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
            if entry.file_type()?.is_file() && is_content(&name) {
                files.push((format!("{folder}/{name}"), std::fs::read(entry.path())?));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Whether a file name is that of a content file.
pub fn is_content(name: &str) -> bool {
    let extension = Path::new(name).extension().and_then(|extension| extension.to_str());
    matches!(extension, Some("yaml" | "md")) && !name.starts_with('.')
}
