//! `guichet migrate`: the tables, brought up to date.

use anyhow::Context as _;
use app::wording::t;
use clap::Args;
use content::Locale;

use super::arguments::{self, Kept};
use super::{Answer, output};

/// Bring the tables of the database up to date, as `serve` does when it starts
#[derive(Debug, Args)]
pub(super) struct Migrate {
    #[command(flatten)]
    kept: Kept,
    /// Language of what is printed: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
}

impl Migrate {
    pub fn run(self) -> anyhow::Result<Answer> {
        let runtime = tokio::runtime::Runtime::new().context("cannot start the threads")?;
        runtime.block_on(self.kept.storage())?;
        output::print(&format!("{}\n", t(self.lang, "cli-migrated")))?;
        Ok(Answer::Yes)
    }
}
