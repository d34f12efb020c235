//! Parts of the Rust toolchain.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::cargo::{self, WASM_TARGET};
use crate::process;
use crate::step::announce;
use crate::workspace::Workspace;

/// Makes sure that the browser's compilation target is installed.
///
/// # Errors
///
/// When it is missing and rustup cannot add it.
pub fn ensure_wasm_target(workspace: &Workspace) -> Result<()> {
    // Asked of the compiler, not of rustup: a toolchain from a distribution has no rustup.
    let sysroot = process::read(Command::new("rustc").args(["--print", "sysroot"]).current_dir(workspace.root()))?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).join("lib").is_dir() {
        return Ok(());
    }
    announce("installing the compilation target of the browser");
    rustup(workspace, &["target", "add", WASM_TARGET])
        .with_context(|| format!("the Rust target {WASM_TARGET} is missing: install it with `rustup target add {WASM_TARGET}`"))
}

/// Makes sure that the formatter and the linter are installed.
///
/// # Errors
///
/// When one is missing and rustup cannot add it.
pub fn ensure_lints(workspace: &Workspace) -> Result<()> {
    let present = |tool| process::succeeds(&mut cargo::command(workspace, &[tool, "--version"]));
    if present("fmt") && present("clippy") {
        return Ok(());
    }
    announce("installing the formatter and the linter");
    rustup(workspace, &["component", "add", "rustfmt", "clippy"])
        .context("rustfmt or clippy is missing: install them with `rustup component add rustfmt clippy`")
}

fn rustup(workspace: &Workspace, arguments: &[&str]) -> Result<()> {
    process::run(Command::new("rustup").args(arguments).current_dir(workspace.root()))
}
