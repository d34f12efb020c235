//! `cargo xtask bench`.

mod startup;

use anyhow::Result;

use crate::cargo;
use crate::step::{self, Outcome, Step};
use crate::workspace::Workspace;

/// What is measured, in order. A new kind of measurement is a new line.
const STEPS: [Step; 3] = [
    Step { name: "content", purpose: "loading the library, assessing dossiers", work: |workspace| bench(workspace, "content") },
    Step { name: "whole", purpose: "pages and search through the router", work: |workspace| bench(workspace, "tests") },
    Step { name: "startup", purpose: "starting the release binary, its memory and its size", work: startup::measure },
];

/// Runs every measurement, the later ones too when one fails.
///
/// # Errors
///
/// When one failed.
pub fn execute(workspace: &Workspace) -> Result<()> {
    step::run_all(workspace, &STEPS, true)
}

fn bench(workspace: &Workspace, package: &str) -> Result<Outcome> {
    cargo::run(workspace, &["bench", "-p", package])?;
    Ok(Outcome::plain())
}
