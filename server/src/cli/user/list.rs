//! `guichet user list`.

use std::fmt::Write as _;

use app::wording::t;
use clap::Args;
use content::Locale;
use desk::accounts::{ACCOUNTS_A_PAGE, AccountLine, AccountState};
use desk::visitor::Role;
use serde_json::json;

use super::Desks;
use crate::cli::{Answer, output};

/// List the accounts in the order in which they were opened
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
        if self.json {
            output::print_json(&lines.iter().map(report).collect::<Vec<_>>())?;
        } else {
            output::print(&in_words(&lines, self.desks.lang))?;
        }
        Ok(if lines.is_empty() { Answer::No } else { Answer::Yes })
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

fn in_words(lines: &[AccountLine], locale: Locale) -> String {
    let mut words = String::new();
    for line in lines {
        let state = match line.state {
            AccountState::Active => None,
            AccountState::Unconfirmed => Some(t(locale, "cli-user-state-unconfirmed")),
            AccountState::Disabled => Some(t(locale, "cli-user-state-disabled")),
        };
        let role = line.role.map(|role| t(locale, &format!("role-{}", role.key())));
        let factor = line.second_factor.then(|| t(locale, "account-second-factor"));
        let desks = (!line.desks.is_empty()).then(|| line.desks.join(" "));
        let told: Vec<String> = [Some(line.name.clone()), role, desks, factor, state].into_iter().flatten().collect();
        let _ = writeln!(words, "{:<32} {}", line.mail, told.join(" · "));
    }
    words
}
