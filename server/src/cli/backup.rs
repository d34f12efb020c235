//! `guichet backup`: a copy of everything, while the server runs.

use std::path::PathBuf;

use anyhow::{Context as _, anyhow};
use app::wording::{Value, t, t_with};
use clap::Args;
use content::Locale;

use super::arguments::{self, Kept};
use super::{Answer, WrongUse, output};
use crate::backup::{self, BackupError, Held};

/// Write database and attachments into one file, consistent while the server runs
#[derive(Debug, Args)]
pub(super) struct Backup {
    /// The backup, which must not exist
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    kept: Kept,
    /// Language of what is printed: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
}

impl Backup {
    pub fn run(self) -> anyhow::Result<Answer> {
        let runtime = tokio::runtime::Runtime::new().context("cannot start the threads")?;
        let held = runtime.block_on(async {
            let storage = self.kept.existing().await?;
            let written = backup::write(&storage, &self.kept.folder(), &self.file).await;
            written.map_err(|error| refused(error, self.lang))
        })?;
        say(self.lang, "cli-backup-written", held)
    }
}

/// Says what a backup holds.
pub(super) fn say(locale: Locale, key: &str, held: Held) -> anyhow::Result<Answer> {
    let entries = usize::try_from(held.entries).unwrap_or_default();
    let values = [("entries", Value::from(entries)), ("attachments", held.attachments.into())];
    output::print(&format!("{}\n", t_with(locale, key, &values)))?;
    Ok(Answer::Yes)
}

/// Why there is no backup, or nothing was restored, in words.
pub(super) fn refused(error: BackupError, locale: Locale) -> anyhow::Error {
    let wrong = |key| WrongUse(t(locale, key)).into();
    match error {
        BackupError::NotAFile => wrong("cli-backup-postgresql"),
        BackupError::NotEmpty => wrong("cli-backup-not-empty"),
        BackupError::InUse => wrong("cli-backup-in-use"),
        BackupError::Exists(file) => {
            WrongUse(t_with(locale, "cli-backup-exists", &[("file", file.display().to_string().into())])).into()
        }
        BackupError::NotABackup => wrong("cli-backup-foreign"),
        error @ BackupError::Damaged(_) => anyhow!(error).context(t(locale, "cli-backup-damaged")),
        error => anyhow!(error).context(t(locale, "cli-backup-failed")),
    }
}
