//! `guichet signing-key`: the keys that sign snapshots.

use anyhow::Context as _;
use app::wording::t_with;
use clap::{Args, Subcommand};
use content::Locale;
use serde_json::json;

use super::arguments::{self, Kept};
use super::{Answer, output};

/// List or replace the keys that sign snapshots
#[derive(Debug, Args)]
pub(super) struct SigningKey {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print the public keys as JSON, as `guichet verify --keys` reads them
    List(Kept),
    /// Sign with another key from now on
    Rotate(Rotate),
}

#[derive(Debug, Args)]
struct Rotate {
    #[command(flatten)]
    kept: Kept,
    /// Language of what is printed: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
}

impl SigningKey {
    pub fn run(self) -> anyhow::Result<Answer> {
        let runtime = tokio::runtime::Runtime::new().context("cannot start the threads")?;
        runtime.block_on(async {
            match self.command {
                Command::List(kept) => {
                    let keys = kept.desk().await?.public_keys().await?;
                    output::print_json(&json!({ "keys": keys }))?;
                }
                Command::Rotate(rotate) => {
                    let name = rotate.kept.desk().await?.rotate_signing_key().await?;
                    output::print(&format!("{}\n", t_with(rotate.lang, "cli-signing-key", &[("key", name.into())])))?;
                }
            }
            Ok(Answer::Yes)
        })
    }
}
