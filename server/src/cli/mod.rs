//! The command line, one file per sub-command.
//!
//! Exit status: 0 yes, 1 the answer is no (faults in the content, nothing found) or the command failed, 2 wrong use.

mod arguments;
mod assess;
mod audit;
mod backup;
mod content;
mod demo;
mod files;
mod files_place;
mod key;
mod log;
mod migrate;
mod output;
mod questions;
mod reload;
mod replay;
mod restore;
mod search;
mod serve;
mod signing_key;
mod user;
mod verify;
mod worker;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Guichet e-santé: which reimbursement routes, prerequisites and calls apply to a digital health product, and why.
#[derive(Debug, Parser)]
#[command(name = "guichet", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Serve),
    Worker(worker::Worker),
    Migrate(migrate::Migrate),
    Backup(backup::Backup),
    Restore(restore::Restore),
    Audit(audit::Audit),
    Demo(demo::Demo),
    User(user::User),
    Content(content::Content),
    Questions(questions::Questions),
    Assess(assess::Assess),
    Search(search::Search),
    Replay(replay::Replay),
    Verify(verify::Verify),
    SigningKey(signing_key::SigningKey),
    Key(key::Key),
    Files(files::Files),
}

/// The answer of a command that went well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
}

/// The command was used wrongly: a file that cannot be read, a text that is not what it should be. Carries the sentence to
/// print.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct WrongUse(String);

impl Cli {
    /// Runs the command and tells the exit status. Errors go to standard error, in one sentence.
    pub fn run(self) -> ExitCode {
        let answer = match self.command {
            Command::Serve(serve) => serve.run(),
            Command::Worker(worker) => worker.run(),
            Command::Migrate(migrate) => migrate.run(),
            Command::Backup(backup) => backup.run(),
            Command::Restore(restore) => restore.run(),
            Command::Audit(audit) => audit.run(),
            Command::Demo(demo) => demo.run(),
            Command::User(user) => user.run(),
            Command::Content(content) => content.run(),
            Command::Questions(questions) => questions.run(),
            Command::Assess(assess) => assess.run(),
            Command::Search(search) => search.run(),
            Command::Replay(replay) => replay.run(),
            Command::Verify(verify) => verify.run(),
            Command::SigningKey(key) => key.run(),
            Command::Key(key) => key.run(),
            Command::Files(files) => files.run(),
        };
        match answer {
            Ok(Answer::Yes) => ExitCode::SUCCESS,
            Ok(Answer::No) => ExitCode::from(1),
            Err(error) => {
                eprintln!("{error:#}");
                ExitCode::from(if error.is::<WrongUse>() { 2 } else { 1 })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn an_unknown_language_or_date_is_wrong_use() {
        for arguments in [
            &["guichet", "questions", "--lang", "de"][..],
            &["guichet", "assess", "--answers", "-", "--date", "2026-02-30"],
            &["guichet", "serve", "--origin", "guichet.example/fr"],
            &["guichet", "search"],
        ] {
            let error = Cli::try_parse_from(arguments).expect_err("wrong use");
            assert_eq!(error.exit_code(), 2, "{arguments:?}");
        }
    }
}
