//! `guichet user`: the accounts, from the command line. Whoever may run it on the machine needs no account.

mod access;
mod invite;
mod list;
mod withdraw;

use anyhow::{Context as _, anyhow};
use app::wording::t_with;
use clap::{Args, Subcommand};
use content::Locale;
use desk::{Desk, DeskError, MailAddress};

use super::Answer;
use super::arguments::{self, Kept};

/// Invite, list and keep out people
#[derive(Debug, Args)]
pub(super) struct User {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Invite(invite::Invite),
    Withdraw(withdraw::Withdraw),
    List(list::List),
    Disable(access::Disable),
    Enable(access::Enable),
    ResetSecondFactor(access::ResetSecondFactor),
}

/// Where the accounts are, and in which language one is answered.
#[derive(Debug, Args)]
struct Desks {
    #[command(flatten)]
    kept: Kept,
    /// Language of what is printed: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
}

impl User {
    pub fn run(self) -> anyhow::Result<Answer> {
        let runtime = tokio::runtime::Runtime::new().context("cannot start the threads")?;
        runtime.block_on(async {
            match self.command {
                Command::Invite(invite) => invite.run().await,
                Command::Withdraw(withdraw) => withdraw.run().await,
                Command::List(list) => list.run().await,
                Command::Disable(disable) => disable.run().await,
                Command::Enable(enable) => enable.run().await,
                Command::ResetSecondFactor(reset) => reset.run().await,
            }
        })
    }
}

impl Desks {
    /// The desk, its database made when missing: the first account is made here.
    async fn open(&self) -> anyhow::Result<Desk> {
        Ok(arguments::desk(self.kept.storage().await?))
    }
}

/// Reads an address of mail.
fn mail(text: &str) -> Result<MailAddress, String> {
    text.parse::<MailAddress>().map_err(|fault| fault.to_string())
}

/// The error for what the desk did not do to the account with this address.
fn undone(locale: Locale, mail: &MailAddress, error: DeskError) -> anyhow::Error {
    match error {
        DeskError::NotFound => anyhow!(t_with(locale, "cli-user-unknown", &[("mail", mail.to_string().into())])),
        other => other.into(),
    }
}
