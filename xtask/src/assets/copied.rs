//! Files that reach the browser as they are written.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::asset::Asset;

/// Everything in `icons/` and every script beside it. Folders that do not exist hold nothing.
///
/// # Errors
///
/// When a file cannot be read.
pub fn icons_and_scripts(frontend: &Path) -> Result<Vec<Asset>> {
    let mut assets = files(&frontend.join("icons"), |_| true)?;
    assets.extend(files(frontend, |name| Path::new(name).extension().is_some_and(|extension| extension == "js"))?);
    Ok(assets)
}

/// The files of one folder that are wanted, in name order, without hidden ones.
///
/// # Errors
///
/// When a file cannot be read.
pub fn files(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<Asset>> {
    let mut found = Vec::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_file() && !name.starts_with('.') && wanted(&name) {
            let content = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
            found.push(Asset::new(name, content));
        }
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn icons_and_scripts_are_taken_and_nothing_else() {
        let frontend = tempfile::tempdir().unwrap();
        fs::create_dir(frontend.path().join("icons")).unwrap();
        for name in ["loader.js", "package.json", ".hidden.js", "icons/search.svg", "icons/arrow.svg"] {
            fs::write(frontend.path().join(name), name).unwrap();
        }
        let names: Vec<_> = icons_and_scripts(frontend.path()).unwrap().into_iter().map(|asset| asset.name).collect();
        assert_eq!(names, ["arrow.svg", "search.svg", "loader.js"]);
    }

    #[test]
    fn a_missing_folder_holds_nothing() {
        assert_eq!(icons_and_scripts(Path::new("nowhere")).unwrap(), []);
    }
}
