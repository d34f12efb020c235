//! `guichet user invite`.

use std::collections::BTreeSet;

use app::links::RoomName;
use app::wording::t_with;
use clap::Args;
use clap::builder::PossibleValuesParser;
use desk::MailAddress;
use desk::accounts::StaffInvitation;
use desk::desks::{FRONT, STATIONS};
use desk::visitor::Role;

use super::{Desks, mail, undone};
use crate::cli::arguments;
use crate::cli::{Answer, output};

/// Invite somebody to work at the desk, by a mail with a link that works for seven days
#[derive(Debug, Args)]
pub(super) struct Invite {
    /// Address of the person
    #[arg(value_name = "MAIL", value_parser = mail)]
    mail: MailAddress,
    /// What the person will do: advisor, editor or admin
    #[arg(long, value_parser = role)]
    role: Role,
    /// A desk where the person will answer, once for each; an advisor answers at the front desk when none is named
    #[arg(long = "desk", value_name = "DESK", value_parser = PossibleValuesParser::new(STATIONS.iter().map(|station| station.id)))]
    stations: Vec<String>,
    /// Public origin, such as `https://guichet.example`: what the link printed begins with
    #[arg(long, value_name = "URL", env = "GUICHET_ORIGIN", value_parser = arguments::origin, default_value = "http://127.0.0.1:3000")]
    origin: String,
    #[command(flatten)]
    desks: Desks,
}

impl Invite {
    pub async fn run(self) -> anyhow::Result<Answer> {
        let mut stations: BTreeSet<String> = self.stations.into_iter().collect();
        if stations.is_empty() && self.role == Role::Advisor {
            stations.insert(FRONT.to_owned());
        }
        let locale = self.desks.lang;
        let invitation = StaffInvitation { mail: self.mail, role: self.role, desks: stations, locale };
        let invited = self.desks.open().await?.invite_staff(None, &invitation).await;
        let secret = invited.map_err(|error| undone(locale, &invitation.mail, error))?;
        output::print(&format!("{}\n", t_with(locale, "cli-user-invited", &[("mail", invitation.mail.to_string().into())])))?;
        // Whoever runs this may read the mails on disk as well; where mails leave by SMTP, the link is for its reader alone.
        if arguments::smtp_server().is_none() {
            output::print(&format!("{}{}\n", self.origin, RoomName::JoinStaff.with([secret]).path(locale)))?;
        }
        Ok(Answer::Yes)
    }
}

fn role(text: &str) -> Result<Role, &'static str> {
    Role::from_key(text).ok_or("advisor, editor or admin is expected (advisor, editor ou admin est attendu)")
}
