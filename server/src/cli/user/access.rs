//! `guichet user disable`, `enable` and `reset-second-factor`.

use app::wording::t_with;
use clap::Args;
use content::Locale;
use desk::MailAddress;

use super::{Desks, mail, undone};
use crate::cli::{Answer, output};

/// Keep somebody out: sessions end at once, and nobody signs in with this address
#[derive(Debug, Args)]
pub(super) struct Disable {
    #[command(flatten)]
    person: Person,
}

/// Let somebody in again
#[derive(Debug, Args)]
pub(super) struct Enable {
    #[command(flatten)]
    person: Person,
}

/// Take away the second factor of somebody who lost it: sessions end, and at the next sign-in another one is set up
#[derive(Debug, Args)]
pub(super) struct ResetSecondFactor {
    #[command(flatten)]
    person: Person,
}

#[derive(Debug, Args)]
struct Person {
    /// Address of the account
    #[arg(value_name = "MAIL", value_parser = mail)]
    mail: MailAddress,
    #[command(flatten)]
    desks: Desks,
}

impl Disable {
    pub async fn run(self) -> anyhow::Result<Answer> {
        let Person { mail, desks } = self.person;
        let done = desks.open().await?.disable_account(None, &mail).await;
        done.map_err(|error| undone(desks.lang, &mail, error))?;
        tell(desks.lang, "cli-user-disabled", &mail)
    }
}

impl Enable {
    pub async fn run(self) -> anyhow::Result<Answer> {
        let Person { mail, desks } = self.person;
        let done = desks.open().await?.enable_account(None, &mail).await;
        done.map_err(|error| undone(desks.lang, &mail, error))?;
        tell(desks.lang, "cli-user-enabled", &mail)
    }
}

impl ResetSecondFactor {
    pub async fn run(self) -> anyhow::Result<Answer> {
        let Person { mail, desks } = self.person;
        let done = desks.open().await?.reset_second_factor(None, &mail).await;
        done.map_err(|error| undone(desks.lang, &mail, error))?;
        tell(desks.lang, "cli-user-reset", &mail)
    }
}

fn tell(locale: Locale, key: &str, mail: &MailAddress) -> anyhow::Result<Answer> {
    output::print(&format!("{}\n", t_with(locale, key, &[("mail", mail.to_string().into())])))?;
    Ok(Answer::Yes)
}
