//! Build and test driver of the desk: `cargo xtask run`, `cargo xtask test`, …
//!
//! - [`commands`]: one file per sub-command.
//! - [`assets`]: what the browser loads, from sources to `target/site`.
//! - [`tools`]: what a machine needs beside Rust, installed or asked for.
//! - [`step`], [`tally`]: announced, timed pieces of work, and their summary.
//! - [`cargo`], [`process`], [`workspace`]: how commands are run, and where.

mod assets;
mod cargo;
mod commands;
mod process;
mod step;
mod tally;
mod tools;
mod workspace;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    match commands::Xtask::parse().execute() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
