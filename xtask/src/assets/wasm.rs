//! The islands: compiled for the browser and bound to JavaScript.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::asset::Asset;
use super::{hash, optimise};
use crate::cargo::{self, WASM_TARGET};
use crate::step::announce;
use crate::workspace::Workspace;

/// The profile of the root `Cargo.toml` that builds small.
const PROFILE: &str = "wasm-release";

/// Names the inputs of what lies in the cache; written last, so that an interrupted build is no cache.
const INPUTS: &str = "inputs";

/// `islands.js` and `islands.wasm`. The script learns the address of the wasm from whoever loads it: nothing in it needs rewriting.
///
/// # Errors
///
/// When the crate `frontend` does not compile, or its wasm cannot be bound or shrunk.
pub fn islands(workspace: &Workspace) -> Result<Vec<Asset>> {
    announce("compiling the islands for the browser");
    cargo::run(workspace, &["build", "-p", "frontend", "--target", WASM_TARGET, "--profile", PROFILE])?;
    let compiled = workspace.target().join(WASM_TARGET).join(PROFILE).join("frontend.wasm");
    let raw = fs::read(&compiled).with_context(|| format!("could not read {}", compiled.display()))?;

    let optimiser = optimise::find(workspace);
    let inputs = hash::digest([&raw[..], optimiser.identity().as_bytes()]);
    let cache = workspace.target().join("islands");
    if fs::read_to_string(cache.join(INPUTS)).ok().as_deref() != Some(&inputs) {
        let _ = fs::remove_dir_all(&cache);
        fs::create_dir_all(&cache)?;
        announce("binding the islands to JavaScript");
        bind(raw, &cache)?;
        optimiser.shrink(&cache.join("islands_bg.wasm"), &cache.join("islands.wasm"))?;
        fs::write(cache.join(INPUTS), inputs)?;
    }
    ["islands.js", "islands.wasm"].into_iter().map(|name| Ok(Asset::new(name, fs::read(cache.join(name))?))).collect()
}

/// Writes `islands.js` and `islands_bg.wasm`.
fn bind(raw: Vec<u8>, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_bytes("islands", raw)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        // No guess at the wasm's address: its name has a hash that the script cannot know.
        .omit_default_module_path(true)
        .generate(folder)
        .context("wasm-bindgen refused the islands")?;
    if folder.join("snippets").exists() {
        bail!(
            "a crate of the islands brings its own JavaScript (`inline_js` or `module`), which would be served under no address"
        );
    }
    Ok(())
}
