//! The finished folder.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::asset::Asset;
use super::compress::{self, ENCODINGS};
use super::manifest;

/// Writes the files, their smaller copies and the manifest beside the old site, then puts the new one in its place: a reader sees
/// one or the other, never half of it. Does nothing when the old site holds the same already.
///
/// # Errors
///
/// When two files share a name or the folder cannot be written.
pub fn publish(site: &Path, assets: &[Asset]) -> Result<()> {
    let manifest = manifest::of(assets)?;
    // Names are hashes of content, so the same names are the same site.
    if manifest::read(site).is_ok_and(|published| published == manifest) {
        return Ok(());
    }
    println!("writing {} files, compressed where that helps", assets.len());
    let fresh = site.with_extension("new");
    let old = site.with_extension("old");
    remove(&fresh)?;
    fs::create_dir_all(&fresh)?;
    for asset in assets {
        write(asset, &fresh, site).with_context(|| format!("could not write {}", asset.name))?;
    }
    manifest::write(&fresh, &manifest)?;

    remove(&old)?;
    if site.exists() {
        fs::rename(site, &old)?;
    }
    fs::rename(&fresh, site)?;
    remove(&old)
}

/// One file and its smaller copies; copies that the old site has are taken over, since making them is what takes time.
fn write(asset: &Asset, fresh: &Path, old: &Path) -> Result<()> {
    fs::write(fresh.join(&asset.hashed_name), &asset.content)?;
    if !compress::is_compressible(&asset.name) {
        return Ok(());
    }
    for encoding in ENCODINGS {
        let name = format!("{}.{}", asset.hashed_name, encoding.extension);
        if fs::copy(old.join(&name), fresh.join(&name)).is_err() {
            fs::write(fresh.join(&name), (encoding.compress)(&asset.content)?)?;
        }
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("could not remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(site: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(site).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_site_holds_files_smaller_copies_and_the_manifest() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site");
        publish(&site, &[Asset::new("app.css", b"abc".to_vec()), Asset::new("a.png", b"abc".to_vec())]).unwrap();
        assert_eq!(
            names(&site),
            ["a-ba7816bf8f01.png", "app-ba7816bf8f01.css", "app-ba7816bf8f01.css.br", "app-ba7816bf8f01.css.gz", "manifest.json"]
        );
        assert_eq!(names(folder.path()), ["site"]);
    }

    #[test]
    fn a_new_site_replaces_the_old_one_whole() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site");
        publish(&site, &[Asset::new("a.png", vec![1])]).unwrap();
        let new = Asset::new("a.png", vec![2]);
        publish(&site, std::slice::from_ref(&new)).unwrap();
        assert_eq!(names(&site), [new.hashed_name, "manifest.json".to_owned()]);
    }

    #[test]
    fn the_same_files_are_not_written_again() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site");
        let assets = [Asset::new("a.png", vec![1])];
        publish(&site, &assets).unwrap();
        fs::write(site.join("mark"), "").unwrap();
        publish(&site, &assets).unwrap();
        assert!(site.join("mark").exists());
    }
}
