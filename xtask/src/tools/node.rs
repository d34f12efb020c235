//! Node.js and the npm packages that building and testing use.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Result, bail};

use crate::process;
use crate::step::announce;

/// The oldest Node.js that the locked npm packages run on.
const OLDEST: (u32, u32) = (20, 19);

/// Makes sure that Node.js and npm are there and new enough.
///
/// # Errors
///
/// When one is missing or too old; says how to get it.
pub fn require() -> Result<()> {
    let wanted = format!("install Node.js {}.{} or later with npm", OLDEST.0, OLDEST.1);
    let Ok(version) = process::read(Command::new("node").arg("--version")) else {
        bail!("Node.js is missing: {wanted}");
    };
    if parse_version(&version).is_none_or(|version| version < OLDEST) {
        bail!("Node.js {version} is too old: {wanted}");
    }
    if !process::succeeds(Command::new("npm").arg("--version")) {
        bail!("npm is missing: {wanted}");
    }
    Ok(())
}

/// Makes sure that the npm packages that a folder locks are installed in it.
///
/// # Errors
///
/// When Node.js or npm is missing, or the packages cannot be fetched.
pub fn ensure_packages(folder: &Path) -> Result<()> {
    if is_current(folder) {
        return Ok(());
    }
    require()?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    announce(&format!("installing the npm packages of {name}"));
    process::run(Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(folder))
}

/// Whether what is installed is at least as new as the lock file. npm leaves its own lock file behind as the last thing it does.
fn is_current(folder: &Path) -> bool {
    let changed = |path: &str| -> Option<SystemTime> { fs::metadata(folder.join(path)).ok()?.modified().ok() };
    match (changed("node_modules/.package-lock.json"), changed("package-lock.json")) {
        (Some(installed), Some(locked)) => installed >= locked,
        _ => false,
    }
}

/// Major and minor version in `v20.20.2`.
fn parse_version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().strip_prefix('v')?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert!(parse_version("v20.20.2").unwrap() > OLDEST);
        assert!(parse_version("v20.9.0").unwrap() < OLDEST);
        assert_eq!(parse_version("twenty"), None);
    }

    #[test]
    fn packages_are_current_only_once_installed_after_the_lock_file() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("package-lock.json"), "{}").unwrap();
        assert!(!is_current(folder.path()));
        fs::create_dir(folder.path().join("node_modules")).unwrap();
        fs::write(folder.path().join("node_modules/.package-lock.json"), "{}").unwrap();
        assert!(is_current(folder.path()));
    }
}
