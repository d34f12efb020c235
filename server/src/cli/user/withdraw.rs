//! `guichet user withdraw`.

use anyhow::anyhow;
use app::wording::t_with;
use clap::Args;
use desk::{DeskError, MailAddress};

use super::{Desks, mail};
use crate::cli::{Answer, output};

/// Take back an invitation that was not accepted yet: its link stops working
#[derive(Debug, Args)]
pub(super) struct Withdraw {
    /// Address that the invitation was sent to
    #[arg(value_name = "MAIL", value_parser = mail)]
    mail: MailAddress,
    #[command(flatten)]
    desks: Desks,
}

impl Withdraw {
    pub async fn run(self) -> anyhow::Result<Answer> {
        let Self { mail, desks } = self;
        let told = |key| t_with(desks.lang, key, &[("mail", mail.to_string().into())]);
        match desks.open().await?.withdraw_staff_invitation(None, &mail).await {
            Ok(()) => output::print(&format!("{}\n", told("cli-user-withdrawn")))?,
            Err(DeskError::NotFound) => return Err(anyhow!(told("cli-user-not-invited"))),
            Err(error) => return Err(error.into()),
        }
        Ok(Answer::Yes)
    }
}
