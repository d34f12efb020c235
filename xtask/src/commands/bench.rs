//! `cargo xtask bench`.

mod desk;
mod search;
mod startup;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::cargo;
use crate::step::{self, Outcome, Step};
use crate::workspace::Workspace;

/// What is measured, in order. A new kind of measurement is a new line.
const STEPS: [Step; 5] = [
    Step {
        name: "content",
        purpose: "loading the library, assessing dossiers",
        work: |workspace| bench(workspace, &["-p", "content"]),
    },
    Step {
        name: "whole",
        purpose: "pages and search through the router",
        work: |workspace| bench(workspace, &["-p", "tests", "--bench", "pages"]),
    },
    Step { name: "search", purpose: "a public collection", work: |workspace| search::Search::default().measure(workspace) },
    Step { name: "desk", purpose: "a desk full of cases", work: |workspace| desk::Desk::default().measure(workspace) },
    Step { name: "startup", purpose: "starting the release binary, its memory and its size", work: startup::measure },
];

/// Measures everything, or one thing.
#[derive(Debug, Args)]
pub struct Bench {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Desk(desk::Desk),
    Search(search::Search),
}

impl Bench {
    /// Runs the measurements, the later ones too when one fails.
    ///
    /// # Errors
    ///
    /// When one failed.
    pub fn execute(&self, workspace: &Workspace) -> Result<()> {
        match &self.command {
            None => step::run_all(workspace, &STEPS, true),
            Some(Command::Desk(desk)) => desk.measure(workspace).map(drop),
            Some(Command::Search(search)) => search.measure(workspace).map(drop),
        }
    }
}

fn bench(workspace: &Workspace, target: &[&str]) -> Result<Outcome> {
    cargo::run(workspace, &[&["bench"], target].concat())?;
    Ok(Outcome::plain())
}
