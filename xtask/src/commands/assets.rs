//! `cargo xtask assets`.

use anyhow::Result;

use crate::assets::{self, budget};
use crate::workspace::Workspace;

/// Builds the browser assets and prints their sizes.
///
/// # Errors
///
/// When they cannot be built.
pub fn execute(workspace: &Workspace) -> Result<()> {
    assets::build(workspace)?;
    println!("{}", budget::measure(workspace)?);
    Ok(())
}
