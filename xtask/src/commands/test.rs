//! `cargo xtask test`.

mod checks;
mod suites;

use anyhow::Result;
use clap::Args;

use self::checks::{ASSETS, BROWSER_TOOLS, BUDGET, CONTENT, DATABASE_TOOLS, FORMAT, LINTS, RUST_TOOLS, SERVER, WASM_LINTS};
use self::suites::{BROWSER, FIGURES, TESTS};
use crate::step::{self, Step};
use crate::workspace::Workspace;

/// Checks everything, in the order of what fails soonest.
#[derive(Debug, Args)]
pub struct Test {
    /// Leave out the browser assets and the browser suite.
    #[arg(long)]
    fast: bool,
    /// Go on after a failed step.
    #[arg(long)]
    keep_going: bool,
}

impl Test {
    /// Runs the steps and prints a summary.
    ///
    /// # Errors
    ///
    /// When a step failed.
    pub fn execute(&self, workspace: &Workspace) -> Result<()> {
        let steps = if self.fast { fast() } else { full() };
        step::run_all(workspace, &steps, self.keep_going)
    }
}

fn fast() -> Vec<Step> {
    vec![RUST_TOOLS, DATABASE_TOOLS, FORMAT, LINTS, WASM_LINTS, SERVER, CONTENT, TESTS, FIGURES]
}

fn full() -> Vec<Step> {
    vec![
        RUST_TOOLS,
        BROWSER_TOOLS,
        DATABASE_TOOLS,
        FORMAT,
        LINTS,
        WASM_LINTS,
        ASSETS,
        BUDGET,
        SERVER,
        CONTENT,
        TESTS,
        FIGURES,
        BROWSER,
    ]
}
