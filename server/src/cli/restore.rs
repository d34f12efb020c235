//! `guichet restore`: a backup, put in the place of what is there.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use content::Locale;

use super::Answer;
use super::arguments::{self, Kept};
use super::backup::{refused, say};
use crate::backup::{self, BackupError};
use crate::clock::Clock;

/// Restore a backup into the data folder, which must be empty
///
/// The server must not run. The backup is checked first, and its tables are brought up to date.
#[derive(Debug, Args)]
pub(super) struct Restore {
    /// The backup
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Move what is in the data folder aside, into a folder `before-restore-…` there
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    kept: Kept,
    /// Language of what is printed: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
}

impl Restore {
    pub fn run(self) -> anyhow::Result<Answer> {
        let runtime = tokio::runtime::Runtime::new().context("cannot start the threads")?;
        if arguments::database_url().is_some() {
            return Err(refused(BackupError::NotAFile, self.lang));
        }
        let folder = self.kept.folder();
        let restored = backup::restore(&self.file, &folder, self.force, Clock::System.now());
        let held = runtime.block_on(restored).map_err(|error| refused(error, self.lang))?;
        say(self.lang, "cli-backup-restored", held)
    }
}
