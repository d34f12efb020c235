//! Cargo, started from the root of the workspace.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

/// The browser's compilation target.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A cargo command with these arguments, not yet run.
pub fn command(workspace: &Workspace, arguments: &[&str]) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .args(arguments)
        .current_dir(workspace.root())
        // Set for this crate by `cargo run`: what is started from here must not take it for its own.
        .env_remove("CARGO_MANIFEST_DIR")
        .env_remove("CARGO_MANIFEST_PATH");
    cargo
}

/// Runs cargo with these arguments.
///
/// # Errors
///
/// When cargo fails.
pub fn run(workspace: &Workspace, arguments: &[&str]) -> Result<()> {
    process::run(&mut command(workspace, arguments))
}

/// Builds the binary `guichet` and returns its path. A release binary holds assets and content; a debug one reads them from disk.
///
/// # Errors
///
/// When it does not compile.
pub fn build_server(workspace: &Workspace, release: bool) -> Result<PathBuf> {
    let mut arguments = vec!["build", "-p", "server"];
    if release {
        arguments.extend(["--release", "--features", "embed"]);
    }
    run(workspace, &arguments)?;
    Ok(workspace.server_binary(release))
}
