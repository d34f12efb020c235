//! `guichet key`: the key that secrets in the database are sealed with.

use anyhow::Context as _;
use app::wording::{t, t_with};
use clap::{Args, Subcommand};
use content::Locale;

use super::arguments::{self, Kept};
use super::{Answer, WrongUse, output};

/// Replace the key that second factors and signing keys are sealed with, or give up what a lost one sealed
///
/// Stop every server first: those that run hold the key of before, which neither opens nor seals anything any more.
#[derive(Debug, Args)]
pub(super) struct Key {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Seal everything with a new key, in one transaction; the file of the old one is kept beside, for backups made until now
    Rotate(Change),
    /// Give up what a lost key sealed: sessions end, everybody sets up a second factor anew, snapshots get another signing key
    Forget(Forget),
}

#[derive(Debug, Args)]
struct Change {
    #[command(flatten)]
    kept: Kept,
    /// Language of what is printed: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
}

#[derive(Debug, Args)]
struct Forget {
    #[command(flatten)]
    change: Change,
    /// The key is lost for good, and so is what it sealed
    #[arg(long)]
    lost: bool,
}

impl Key {
    pub fn run(self) -> anyhow::Result<Answer> {
        let runtime = tokio::runtime::Runtime::new().context("cannot start the threads")?;
        runtime.block_on(async {
            match self.command {
                Command::Rotate(Change { kept, lang }) => {
                    if kept.in_use().await? {
                        return Err(WrongUse(t(lang, "cli-key-in-use")).into());
                    }
                    let desk = kept.desk().await?;
                    let before = kept.key_file().rotate(&desk).await?;
                    let values = [("file", before.display().to_string().into())];
                    output::print(&format!("{}\n", t_with(lang, "cli-key-rotated", &values)))?;
                }
                Command::Forget(Forget { change: Change { lang, .. }, lost: false }) => {
                    return Err(WrongUse(t(lang, "cli-key-forget-needs-lost")).into());
                }
                Command::Forget(Forget { change: Change { kept, lang }, .. }) => {
                    arguments::desk(kept.storage().await?).forget_sealed().await?;
                    output::print(&format!("{}\n", t(lang, "cli-key-forgotten")))?;
                }
            }
            Ok(Answer::Yes)
        })
    }
}
