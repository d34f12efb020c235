//! The log of the commands that go on running.

use std::io::IsTerminal as _;

use clap::{Args, ValueEnum};
use tracing_subscriber::EnvFilter;

/// How to log.
#[derive(Debug, Args)]
pub(super) struct Log {
    /// Form of the log on standard error
    #[arg(long, value_name = "FORM", env = "GUICHET_LOG_FORMAT", default_value = "text")]
    log_format: LogFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LogFormat {
    /// For people
    Text,
    /// For programs, one object a line
    Json,
}

impl Log {
    /// Starts the log. It goes to standard error, so that standard output holds what was asked for and nothing else.
    pub fn start(&self) {
        let filter =
            EnvFilter::try_from_env("GUICHET_LOG").unwrap_or_else(|_| EnvFilter::new("info,sea_orm_migration=warn,tantivy=warn"));
        let log = tracing_subscriber::fmt()
            .with_env_filter(filter)
            .with_ansi(std::io::stderr().is_terminal())
            .with_writer(std::io::stderr);
        match self.log_format {
            LogFormat::Text => log.init(),
            LogFormat::Json => log.json().init(),
        }
    }
}
