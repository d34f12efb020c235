//! `guichet search`: everything the desk knows.

mod ask;
mod eval;
mod rebuild;

use clap::{Args, Subcommand};

use super::Answer;

/// Search fiches, guides and the glossary; exit status 1 when nothing is found
///
/// To look for a word that is also the name of a command below, write it after two hyphens: `guichet search -- eval`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true, disable_help_subcommand = true)]
pub(super) struct Search {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    ask: ask::Ask,
}

#[derive(Debug, Subcommand)]
enum Command {
    Eval(eval::Eval),
    Rebuild(rebuild::Rebuild),
}

impl Search {
    pub fn run(self) -> anyhow::Result<Answer> {
        match self.command {
            Some(Command::Eval(eval)) => eval.run(),
            Some(Command::Rebuild(rebuild)) => rebuild.run(),
            None => self.ask.run(),
        }
    }
}
