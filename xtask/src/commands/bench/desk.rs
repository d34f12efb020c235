//! `cargo xtask bench desk`: the desk full of cases, on both databases.

use anyhow::Result;
use clap::Args;

use crate::step::Outcome;
use crate::tools::cluster::{Cluster, Durability};
use crate::tools::postgresql;
use crate::workspace::Workspace;
use crate::{cargo, process};

/// Measure the desk: its pages as cases multiply, a question beside a commit, pages under a flood of sign-ins
///
/// A million cases take some ten minutes and 5 GB of disk on each database.
#[derive(Debug, Default, Args)]
pub struct Desk {
    /// Cases in the tables, each number in a database of its own
    #[arg(long, value_name = "NUMBERS", value_delimiter = ',')]
    cases: Vec<usize>,
    /// Measure SQLite only
    #[arg(long)]
    sqlite_only: bool,
}

impl Desk {
    /// Runs the bench.
    ///
    /// # Errors
    ///
    /// When it does not compile, or failed.
    pub fn measure(&self, workspace: &Workspace) -> Result<Outcome> {
        // Stopped when the bench is over.
        let mut cluster = None;
        let mut cargo = cargo::command(workspace, &["bench", "-p", "tests", "--bench", "desk", "--"]);
        if !self.cases.is_empty() {
            cargo.arg("--cases").arg(self.cases.iter().map(ToString::to_string).collect::<Vec<_>>().join(","));
        }
        match (self.sqlite_only, postgresql::ensure()) {
            (true, _) => {}
            (false, Ok(programs)) => {
                let cluster = cluster.insert(Cluster::start(&programs, Durability::Full)?);
                cargo.arg("--postgresql").arg(cluster.url());
            }
            (false, Err(reason)) => println!("{reason:#}"),
        }
        process::run(&mut cargo)?;
        Ok(Outcome::plain())
    }
}
