//! `cargo xtask bench search`: the search on a public collection, beside other engines.

use std::path::{Path, PathBuf, absolute};

use anyhow::Result;
use clap::Args;

use crate::step::Outcome;
use crate::tools::cluster::{Cluster, Durability};
use crate::tools::postgresql;
use crate::workspace::Workspace;
use crate::{cargo, process};

/// Measure the search on a test collection: as passages multiply, through its page, and beside SQLite and PostgreSQL
///
/// Takes some ten minutes and 4 GB of memory. The collection stays outside the repository.
#[derive(Debug, Default, Args)]
pub struct Search {
    /// Folder of a collection in the layout of BEIR: `corpus.jsonl`, `queries.jsonl`, `qrels.tsv`, the last two in `dev/` as well
    #[arg(long, value_name = "DIR")]
    collection: Option<PathBuf>,
    /// Also write the figures as JSON
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

impl Search {
    /// Runs the bench; without a collection it says what it skips.
    ///
    /// # Errors
    ///
    /// When it does not compile, or a part of it failed.
    pub fn measure(&self, workspace: &Workspace) -> Result<Outcome> {
        // Stopped when the bench is over.
        let mut cluster = None;
        let mut cargo = cargo::command(workspace, &["bench", "-p", "tests", "--bench", "search", "--"]);
        let mut add = |name: &str, path: &Path| -> Result<()> {
            // Cargo starts benches from the folder of their crate.
            cargo.arg(name).arg(absolute(path)?);
            Ok(())
        };
        if let Some(folder) = &self.collection {
            add("--collection", folder)?;
            match postgresql::ensure() {
                Ok(programs) => {
                    let cluster = cluster.insert(Cluster::start(&programs, Durability::None)?);
                    add("--psql", &programs.join("psql"))?;
                    add("--socket", cluster.socket())?;
                }
                Err(reason) => println!("{reason:#}"),
            }
        }
        if let Some(file) = &self.json {
            add("--json", file)?;
        }
        process::run(&mut cargo)?;
        Ok(if self.collection.is_some() { Outcome::plain() } else { Outcome::note("skipped: it takes --collection DIR") })
    }
}
