//! `guichet user list`.

use std::fmt::Write as _;

use app::wording::{day, t, t_with};
use clap::Args;
use content::Locale;
use desk::accounts::{ACCOUNTS_A_PAGE, AccountLine, AccountState};
use desk::staff::Invited;
use desk::visitor::Role;
use serde_json::json;

use super::Desks;
use crate::cli::{Answer, output};

/// List the accounts in the order in which they were opened, and the invitations to the staff that are pending
#[derive(Debug, Args)]
pub(super) struct List {
    /// Only those who work at the desk
    #[arg(long)]
    staff: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    desks: Desks,
}

impl List {
    pub async fn run(self) -> anyhow::Result<Answer> {
        let desk = self.desks.open().await?;
        let (mut lines, mut after) = (Vec::new(), None);
        loop {
            let page = desk.accounts(None, after).await?;
            after = page.last().map(|line| line.account);
            let is_last = u64::try_from(page.len()).is_ok_and(|length| length < ACCOUNTS_A_PAGE);
            lines.extend(page.into_iter().filter(|line| !self.staff || line.role.is_some()));
            if is_last {
                break;
            }
        }
        let invited = desk.staff(None).await?.invited;
        if self.json {
            output::print_json(&lines.iter().map(report).chain(invited.iter().map(report_invited)).collect::<Vec<_>>())?;
        } else {
            output::print(&in_words(&lines, &invited, self.desks.lang))?;
        }
        Ok(if lines.is_empty() && invited.is_empty() { Answer::No } else { Answer::Yes })
    }
}

fn report(line: &AccountLine) -> serde_json::Value {
    json!({
        "id": line.account.to_string(),
        "mail": line.mail,
        "name": line.name,
        "role": line.role.map(Role::key),
        "desks": line.desks,
        "state": line.state,
        "second_factor": line.second_factor,
    })
}

/// Like an account, which is not there yet.
fn report_invited(invited: &Invited) -> serde_json::Value {
    json!({
        "id": null,
        "mail": invited.mail,
        "name": null,
        "role": invited.role.key(),
        "desks": invited.desks,
        "state": "invited",
        "second_factor": false,
        "expires_at": invited.expires_at.time(),
    })
}

fn in_words(lines: &[AccountLine], invited: &[Invited], locale: Locale) -> String {
    let role = |role: Role| t(locale, &format!("role-{}", role.key()));
    let desks = |desks: &[String]| (!desks.is_empty()).then(|| desks.join(" "));
    let mut words = String::new();
    for line in lines {
        let state = match line.state {
            AccountState::Active => None,
            AccountState::Unconfirmed => Some(t(locale, "cli-user-state-unconfirmed")),
            AccountState::Disabled => Some(t(locale, "cli-user-state-disabled")),
        };
        let factor = line.second_factor.then(|| t(locale, "account-second-factor"));
        let told = [Some(line.name.clone()), line.role.map(role), desks(&line.desks), factor, state];
        row(&mut words, &line.mail, told);
    }
    for person in invited {
        let until = day(locale, person.expires_at.day());
        let state = t_with(locale, "cli-user-state-invited", &[("until", until.into())]);
        row(&mut words, &person.mail, [Some(role(person.role)), desks(&person.desks), Some(state)]);
    }
    words
}

fn row<const N: usize>(words: &mut String, mail: &str, told: [Option<String>; N]) {
    let told: Vec<String> = told.into_iter().flatten().collect();
    let _ = writeln!(words, "{mail:<32} {}", told.join(" · "));
}
