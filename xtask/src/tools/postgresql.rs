//! The programs of PostgreSQL, on which the tests run and against which the search is measured.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::packages;
use crate::process;
use crate::step::announce;

/// What tests and bench start.
const PROGRAMS: [&str; 4] = ["initdb", "postgres", "pg_ctl", "psql"];
/// Where Debian keeps them, by version.
const DEBIAN: &str = "/usr/lib/postgresql";
/// What to do when they are not there.
const MISSING: &str = "PostgreSQL is missing: install your system's package `postgresql`";

/// The folder of the programs, found or installed where that can be done.
///
/// # Errors
///
/// When there is none and none can be installed.
pub fn ensure() -> Result<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if !packages::can_install() {
        bail!(MISSING);
    }
    announce("installing PostgreSQL for tests and benches");
    packages::install("postgresql").context(MISSING)?;
    find().context(MISSING)
}

/// The folder of the programs where they are installed.
pub fn find() -> Option<PathBuf> {
    let told = process::read(Command::new("pg_config").arg("--bindir")).ok().map(PathBuf::from);
    let versions = fs::read_dir(DEBIAN).into_iter().flatten().flatten().map(|version| version.path().join("bin"));
    told.into_iter().chain(versions).find(|folder| has_all(folder))
}

fn has_all(folder: &Path) -> bool {
    PROGRAMS.iter().all(|program| folder.join(program).is_file())
}
