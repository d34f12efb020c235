//! Which name a page's file is served under.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use super::asset::Asset;

/// Its file name in the site.
pub const FILE: &str = "manifest.json";

/// From what pages call a file to what it is served as: `{"app.css": "app-3b4c….css"}`.
pub type Manifest = BTreeMap<String, String>;

/// The manifest of these files.
///
/// # Errors
///
/// When two files have the same name.
pub fn of(assets: &[Asset]) -> Result<Manifest> {
    let mut manifest = Manifest::new();
    for Asset { name, hashed_name, .. } in assets {
        if manifest.insert(name.clone(), hashed_name.clone()).is_some() {
            bail!("two files for the browser are called {name}");
        }
    }
    Ok(manifest)
}

/// The manifest of a finished site.
///
/// # Errors
///
/// When there is none, or it is not one.
pub fn read(site: &Path) -> Result<Manifest> {
    let path = site.join(FILE);
    let text = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("{} is not a manifest", path.display()))
}

/// Writes it into a site.
///
/// # Errors
///
/// When it cannot be written.
pub fn write(site: &Path, manifest: &Manifest) -> Result<()> {
    Ok(fs::write(site.join(FILE), serde_json::to_vec_pretty(manifest)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_to_hashed_names_and_come_back_from_disk() {
        let folder = tempfile::tempdir().unwrap();
        let manifest = of(&[Asset::new("app.css", b"abc".to_vec()), Asset::new("loader.js", Vec::new())]).unwrap();
        assert_eq!(manifest["app.css"], "app-ba7816bf8f01.css");
        write(folder.path(), &manifest).unwrap();
        assert_eq!(read(folder.path()).unwrap(), manifest);
    }

    #[test]
    fn two_files_of_one_name_are_refused() {
        let error = of(&[Asset::new("a.js", vec![1]), Asset::new("a.js", vec![2])]).unwrap_err();
        assert_eq!(error.to_string(), "two files for the browser are called a.js");
    }
}
