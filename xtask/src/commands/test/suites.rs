//! The steps whose tests are counted.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::cargo;
use crate::process;
use crate::step::{Outcome, Step};
use crate::tally::Tally;
use crate::tools::cluster::{Cluster, Durability};
use crate::tools::{browser, postgresql};
use crate::workspace::Workspace;

/// Where the tests find the PostgreSQL on which they run beside SQLite: `desk::testing` reads it.
const POSTGRESQL: &str = "GUICHET_TEST_POSTGRESQL";

/// All tests that cargo runs, on a PostgreSQL of their own beside SQLite.
pub const TESTS: Step = Step {
    name: "tests",
    purpose: "unit, property and HTTP tests, on SQLite and PostgreSQL",
    work: |workspace| {
        let cluster = Cluster::start(&postgresql::ensure()?, Durability::None)?;
        let mut cargo = cargo::command(workspace, &["test", "--workspace", "--exclude", "frontend"]);
        counted(cargo.env(POSTGRESQL, cluster.url()))
    },
};

/// The figures that tests print, shown: questions to the verdicts, weight of the library, what falls back to French, score of
/// the search.
pub const FIGURES: Step = Step {
    name: "figures",
    purpose: "figures that the tests keep within bounds",
    work: |workspace| {
        shown(workspace, &["-p", "content", "--test", "library"], &["median", "damaged_bytes", "never_fall_back"])?;
        shown(workspace, &["-p", "search", "--lib"], &["golden_score"])?;
        Ok(Outcome::plain())
    },
};

/// All tests that drive a browser.
pub const BROWSER: Step = Step {
    name: "browser suite",
    purpose: "journeys and accessibility in a real browser",
    work: |workspace| {
        let files = browser_tests(workspace)?;
        if files.is_empty() {
            bail!("there is no *.test.mjs in {}", workspace.shown(&workspace.browser_suite()));
        }
        counted(
            Command::new("node")
                // The reporter whose counts are read, whatever the output is connected to.
                .args(["--test", "--test-reporter=spec"])
                .args(files)
                .current_dir(workspace.browser_suite())
                .env("GUICHET_BIN", workspace.server_binary(false))
                .env("CHROMIUM", browser::ensure()?),
        )
    },
};

/// Runs the tests of `target` that have one of `names`, and shows what they print.
fn shown(workspace: &Workspace, target: &[&str], names: &[&str]) -> Result<()> {
    let mut cargo = cargo::command(workspace, &["test", "--quiet"]);
    process::run(cargo.args(target).args(["--", "--nocapture", "--test-threads=1"]).args(names))
}

/// Runs tests and counts them.
fn counted(command: &mut Command) -> Result<Outcome> {
    let mut tally = Tally::default();
    process::follow(command, |line| tally.read_line(line))?;
    if tally.is_empty() {
        bail!("no test was run");
    }
    Ok(Outcome::tests(tally))
}

/// The files of the browser suite, by name: Node 20 does not search by pattern.
fn browser_tests(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let folder = workspace.browser_suite();
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("could not read {}", folder.display()))? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
