//! Shrinking the islands with binaryen's `wasm-opt`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::process;
use crate::step::announce;
use crate::tools::node;
use crate::workspace::Workspace;

/// Smallest size; then what the Rust compiler uses by default, all of it in every browser since 2022.
const OPTIONS: [&str; 8] = [
    "-Oz",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What shrinks the islands, if anything.
pub struct Optimiser {
    /// `wasm-opt`, and the lock file that fixes its version.
    program: Option<(PathBuf, String)>,
}

/// Looks for `wasm-opt` among the npm packages of `frontend`, which are installed first. Without Node.js the islands still work, only bigger.
pub fn find(workspace: &Workspace) -> Optimiser {
    let frontend = workspace.frontend();
    let program = node::ensure_packages(&frontend).and_then(|()| {
        let lock = fs::read_to_string(frontend.join("package-lock.json"))?;
        Ok((frontend.join("node_modules/.bin/wasm-opt"), lock))
    });
    if let Err(error) = &program {
        println!("The islands will be bigger than they need to be: {error:#}");
    }
    Optimiser { program: program.ok() }
}

impl Optimiser {
    /// Changes when what comes out would change.
    pub fn identity(&self) -> String {
        match &self.program {
            Some((_, lock)) => format!("{} {lock}", OPTIONS.join(" ")),
            None => "none".to_owned(),
        }
    }

    /// Writes the smaller wasm, or a copy when there is nothing to shrink with.
    ///
    /// # Errors
    ///
    /// When `wasm-opt` fails.
    pub fn shrink(&self, input: &Path, output: &Path) -> Result<()> {
        let Some((program, _)) = &self.program else {
            fs::copy(input, output)?;
            return Ok(());
        };
        announce("shrinking the islands");
        process::run(Command::new(program).args(OPTIONS).arg(input).arg("-o").arg(output))
            .context("wasm-opt could not shrink the islands")
    }
}
