//! `guichet audit`: the trail of who read or wrote what.

use anyhow::Context as _;
use app::wording::t_with;
use clap::{Args, Subcommand};
use content::Locale;
use desk::audit::Chain;

use super::arguments::{self, Kept};
use super::{Answer, output};

/// Look at the audit trail
#[derive(Debug, Args)]
pub(super) struct Audit {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Verify(Verify),
}

/// Verify that no entry was changed, removed or put in between
#[derive(Debug, Args)]
struct Verify {
    #[command(flatten)]
    kept: Kept,
    /// Language of what is printed: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
}

impl Audit {
    pub fn run(self) -> anyhow::Result<Answer> {
        match self.command {
            Command::Verify(verify) => verify.run(),
        }
    }
}

impl Verify {
    fn run(self) -> anyhow::Result<Answer> {
        let runtime = tokio::runtime::Runtime::new().context("cannot start the threads")?;
        let chain = runtime.block_on(async { anyhow::Ok(arguments::desk(self.kept.existing().await?).verify_audit().await?) })?;
        let (answer, key, number) = match chain {
            Chain::Whole { entries } => (Answer::Yes, "cli-audit-whole", entries),
            Chain::Broken { sequence } => (Answer::No, "cli-audit-broken", sequence),
        };
        let number = usize::try_from(number).unwrap_or_default();
        output::print(&format!("{}\n", t_with(self.lang, key, &[("number", number.into())])))?;
        Ok(answer)
    }
}
