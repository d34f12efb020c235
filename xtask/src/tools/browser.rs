//! The Chromium that the browser suite drives.

use std::env;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use super::packages;
use crate::step::announce;

/// The names it goes by, in order of preference.
const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// What to do when it is not there.
const MISSING: &str = "Chromium is missing: install your system's package `chromium`, or set CHROMIUM to its path";

/// The browser's path: `CHROMIUM` when set, else found, else installed where that can be done.
///
/// # Errors
///
/// When there is none and none can be installed.
pub fn ensure() -> Result<PathBuf> {
    if let Some(chosen) = env::var_os("CHROMIUM") {
        return Ok(chosen.into());
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if !packages::can_install() {
        bail!(MISSING);
    }
    announce("installing Chromium for the browser suite");
    packages::install("chromium").context(MISSING)?;
    find().context(MISSING)
}

/// The first of the known names on the search path.
fn find() -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    NAMES.iter().find_map(|name| env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file()))
}
