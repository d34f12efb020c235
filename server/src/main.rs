//! The binary `guichet`: see [`server::cli`].

use std::process::ExitCode;

use clap::Parser as _;
use server::cli::Cli;

fn main() -> ExitCode {
    Cli::parse().run()
}
