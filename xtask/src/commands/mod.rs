//! The sub-commands.

mod assets;
mod bench;
mod build;
mod run;
mod test;
mod watch;

use std::fs;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

/// Builds, runs and tests the desk.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
pub struct Xtask {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build everything and serve the desk on this machine.
    Run(run::Run),
    /// Check everything: format, lints, sizes, content, tests, browser suite.
    Test(test::Test),
    /// Build the binary, with assets and content inside.
    Build(build::Build),
    /// Serve the desk and start again on every change.
    Watch(watch::Watch),
    /// Measure: everything that has a bench, or one thing.
    Bench(bench::Bench),
    /// Build what the browser loads, and nothing else.
    Assets,
}

impl Xtask {
    /// Does what was asked.
    ///
    /// # Errors
    ///
    /// When it cannot be done, or the answer is no.
    pub fn execute(self) -> Result<()> {
        let workspace = Workspace::find()?;
        // The server embeds this folder: on a fresh copy of the repository it would not even compile without it.
        fs::create_dir_all(workspace.site())?;
        match self.command {
            Command::Run(run) => run.execute(&workspace),
            Command::Test(test) => test.execute(&workspace),
            Command::Build(build) => build.execute(&workspace),
            Command::Watch(watch) => watch.execute(&workspace),
            Command::Bench(bench) => bench.execute(&workspace),
            Command::Assets => assets::execute(&workspace),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Xtask::command().debug_assert();
    }
}
