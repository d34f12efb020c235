//! What the browser loads, from sources to `target/site`.
//!
//! - [`wasm`], [`optimise`]: the islands, compiled, bound to JavaScript and shrunk.
//! - [`style`]: one stylesheet out of `frontend/styles`.
//! - [`copied`]: icons and scripts, as they are.
//! - [`asset`], [`hash`]: a file named after its content, so that browsers keep it for ever.
//! - [`compress`], [`manifest`], [`site`]: the finished folder that the server serves or embeds.
//! - [`budget`]: how big it may be.

mod asset;
pub mod budget;
mod compress;
mod copied;
mod hash;
mod manifest;
mod optimise;
mod site;
mod style;
mod wasm;

use std::fs::File;

use anyhow::{Context as _, Result};

use crate::tools::rust;
use crate::workspace::Workspace;

/// Builds everything the browser loads into `target/site`. What has not changed since the last time is not made again.
///
/// # Errors
///
/// When a source is missing or wrong, a tool fails, or the folder cannot be written.
pub fn build(workspace: &Workspace) -> Result<()> {
    rust::ensure_wasm_target(workspace)?;
    let site = workspace.site();
    // Two builds at once, of `watch` and `test` say, would pull the folder from under each other. Held until the end of this function.
    let lock = File::create(site.with_extension("lock"))?;
    lock.lock().context("could not wait for another build of the assets")?;

    let mut assets = wasm::islands(workspace)?;
    assets.push(style::stylesheet(&workspace.frontend().join("styles"))?);
    assets.extend(copied::icons_and_scripts(&workspace.frontend())?);
    site::publish(&site, &assets)
}
