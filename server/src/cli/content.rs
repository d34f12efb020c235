//! `guichet content`: the content files.

use std::fmt::Write as _;

use app::wording::t_with;
use clap::{Args, Subcommand};
use content::Locale;
use content::load::{Fault, Severity};
use serde::Serialize;

use super::arguments::{ContentFolder, refused};
use super::{Answer, output};
use crate::clock::Clock;
use crate::library::{LibraryError, load_library};

/// Work on the content files
#[derive(Debug, Args)]
pub(super) struct Content {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(Check),
}

/// Tell every fault of the content files, with its place and what to write instead
#[derive(Debug, Args)]
struct Check {
    #[command(flatten)]
    folder: ContentFolder,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// What the check found.
#[derive(Debug, Serialize)]
struct Report<'a> {
    ok: bool,
    version: Option<&'a str>,
    errors: usize,
    warnings: usize,
    faults: Vec<FaultReport<'a>>,
}

#[derive(Debug, Serialize)]
struct FaultReport<'a> {
    file: &'a str,
    line: u64,
    column: u64,
    severity: &'static str,
    message: &'a str,
}

impl Content {
    pub fn run(self) -> anyhow::Result<Answer> {
        let Command::Check(check) = self.command;
        check.run()
    }
}

impl Check {
    fn run(&self) -> anyhow::Result<Answer> {
        let (version, faults) = match load_library(self.folder.content.as_deref(), Clock::System.today()) {
            Ok(loaded) => (Some(loaded.library.rules.version), loaded.warnings),
            Err(LibraryError::Faults(faults)) => (None, faults),
            // Editors work in French, as the messages of the faults do.
            Err(error) => return Err(refused(error, Locale::Fr)),
        };
        let report = Report::new(version.as_deref(), &faults);
        if self.json {
            output::print_json(&report)?;
        } else {
            output::print(&in_words(&report, &faults))?;
        }
        Ok(if report.ok { Answer::Yes } else { Answer::No })
    }
}

impl<'a> Report<'a> {
    fn new(version: Option<&'a str>, faults: &'a [Fault]) -> Self {
        let errors = faults.iter().filter(|fault| fault.severity == Severity::Error).count();
        Self {
            ok: errors == 0,
            version,
            errors,
            warnings: faults.len() - errors,
            faults: faults.iter().map(FaultReport::new).collect(),
        }
    }
}

impl<'a> FaultReport<'a> {
    fn new(fault: &'a Fault) -> Self {
        let severity = match fault.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        Self { file: &fault.file, line: fault.line.max(1), column: fault.column.max(1), severity, message: &fault.message }
    }
}

fn in_words(report: &Report<'_>, faults: &[Fault]) -> String {
    let mut words = String::new();
    for fault in faults {
        let _ = writeln!(words, "{fault}");
    }
    let counts = [("errors", report.errors.into()), ("warnings", report.warnings.into())];
    let key = if report.ok { "cli-check-yes" } else { "cli-check-no" };
    let _ = writeln!(words, "{}", t_with(Locale::Fr, key, &counts));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(severity: Severity) -> Fault {
        Fault { file: "schemes/a.yaml".to_owned(), line: 0, column: 0, severity, message: "x".to_owned() }
    }

    #[test]
    fn warnings_alone_are_no_refusal() {
        let faults = [fault(Severity::Warning)];
        let report = Report::new(Some("1"), &faults);
        assert!(report.ok);
        assert_eq!((report.errors, report.warnings), (0, 1));
        assert!(in_words(&report, &faults).starts_with("schemes/a.yaml:1:1: avertissement : x\n"));
    }

    #[test]
    fn one_error_is_enough_to_refuse() {
        let faults = [fault(Severity::Error), fault(Severity::Warning)];
        let report = Report::new(None, &faults);
        assert!(!report.ok);
        assert_eq!(report.faults[0].line, 1);
    }
}
