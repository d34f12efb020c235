//! The program `psql`, connected to a cluster that the bench may do with as it likes.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use clap::Args;

/// Where PostgreSQL is: both or neither are given.
#[derive(Clone, Debug, Args)]
pub struct Psql {
    /// The program `psql`
    #[arg(long = "psql", value_name = "FILE", required = false, requires = "socket")]
    program: PathBuf,
    /// Folder of the socket of an empty cluster of PostgreSQL
    #[arg(long, value_name = "DIR", required = false, requires = "program")]
    socket: PathBuf,
}

impl Psql {
    /// Runs a script; gives what it prints, columns apart by tabs.
    pub fn run(&self, script: &str) -> Result<String> {
        let mut psql = Command::new(&self.program);
        psql.args(["--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--field-separator=\t", "--set=ON_ERROR_STOP=1"]);
        psql.args(["--username=postgres", "--dbname=postgres", "--host"]).arg(&self.socket);
        psql.env("LC_ALL", "C").env("PGCLIENTENCODING", "UTF8");
        let mut child = psql.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("psql could not be started")?;
        let mut input = child.stdin.take().context("psql has no input")?;
        let output = std::thread::scope(|scope| {
            scope.spawn(move || input.write_all(script.as_bytes()));
            child.wait_with_output()
        })?;
        ensure!(output.status.success(), "psql failed ({})", output.status);
        Ok(String::from_utf8(output.stdout)?)
    }
}
