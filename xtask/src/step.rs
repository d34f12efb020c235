//! Pieces of work that are announced, timed and summed up.

mod summary;

use std::time::Instant;

use anyhow::{Result, bail};

use self::summary::Finished;
use crate::tally::Tally;
use crate::workspace::Workspace;

/// One piece of work.
pub struct Step {
    /// Two or three words, for the summary.
    pub name: &'static str,
    /// What it is for, printed before it starts.
    pub purpose: &'static str,
    /// The work itself.
    pub work: fn(&Workspace) -> Result<Outcome>,
}

/// What a step that held has to say.
#[derive(Debug, Default)]
pub struct Outcome {
    /// A few words for the summary; may be empty.
    pub note: String,
    /// The tests it ran.
    pub tests: Tally,
}

impl Outcome {
    /// Nothing to add.
    pub fn plain() -> Self {
        Self::default()
    }

    /// A few words for the summary.
    pub fn note(note: impl Into<String>) -> Self {
        Self { note: note.into(), tests: Tally::default() }
    }

    /// Tests were run.
    pub fn tests(tests: Tally) -> Self {
        Self { note: tests.to_string(), tests }
    }
}

/// Prints what comes next, so that nobody waits without knowing for what.
pub fn announce(purpose: &str) {
    println!("\n==> {purpose}");
}

/// Runs the steps in order and prints a summary. Stops at the first that fails, unless `keep_going`.
///
/// # Errors
///
/// When a step failed; names the ones that did.
pub fn run_all(workspace: &Workspace, steps: &[Step], keep_going: bool) -> Result<()> {
    let mut finished = Vec::new();
    let mut tests = Tally::default();
    for (position, step) in steps.iter().enumerate() {
        announce(&format!("[{}/{}] {}: {}", position + 1, steps.len(), step.name, step.purpose));
        let start = Instant::now();
        let result = (step.work)(workspace);
        let held = result.is_ok();
        let note = match result {
            Ok(outcome) => {
                tests += outcome.tests;
                outcome.note
            }
            Err(error) => {
                let note = format!("{error:#}");
                eprintln!("{}: {note}", step.name);
                note
            }
        };
        finished.push(Finished { name: step.name, held, took: start.elapsed(), note });
        if !held && !keep_going {
            break;
        }
    }
    print!("\n{}", summary::table(&finished, steps.len()));
    if !tests.is_empty() {
        println!("tests: {tests}");
    }
    let failed: Vec<_> = finished.iter().filter(|step| !step.held).map(|step| step.name).collect();
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here() -> Workspace {
        Workspace::find().unwrap()
    }

    const HOLDS: Step = Step { name: "holds", purpose: "", work: |_| Ok(Outcome::plain()) };
    const FAILS: Step = Step { name: "fails", purpose: "", work: |_| bail!("no") };
    const FAILS_TOO: Step = Step { name: "fails too", purpose: "", work: |_| bail!("no") };

    #[test]
    fn the_first_failure_stops_the_run() {
        let error = run_all(&here(), &[HOLDS, FAILS, FAILS_TOO], false).unwrap_err();
        assert_eq!(error.to_string(), "failed: fails");
    }

    #[test]
    fn keep_going_names_every_failure() {
        let error = run_all(&here(), &[FAILS, HOLDS, FAILS_TOO], true).unwrap_err();
        assert_eq!(error.to_string(), "failed: fails, fails too");
    }
}
