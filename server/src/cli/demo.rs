//! `guichet demo`: a desk to try out.

use anyhow::{Context as _, anyhow};
use app::wording::{Value, t, t_with};
use clap::Args;
use content::Locale;

use super::arguments::{self, ContentFolder, Kept};
use super::{Answer, WrongUse, output};
use crate::demo::{self, DemoError, Plan, SignIn};

/// Fill an empty data folder with fictitious companies, dossiers and cases, and print how to sign in
///
/// The database must be empty. The passwords are made now, printed once and kept nowhere else.
#[derive(Debug, Args)]
pub(super) struct Demo {
    #[command(flatten)]
    kept: Kept,
    #[command(flatten)]
    folder: ContentFolder,
    /// How many cases
    #[arg(long, value_name = "NUMBER", default_value_t = 200, value_parser = clap::value_parser!(u16).range(1..=5_000))]
    cases: u16,
    /// What the choices follow from: the same number tells the same story
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    seed: u64,
    /// Language of what is printed: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
}

impl Demo {
    pub fn run(self) -> anyhow::Result<Answer> {
        let locale = self.lang;
        let library = self.folder.library(locale)?;
        let runtime = tokio::runtime::Runtime::new().context("cannot start the threads")?;
        let sign_ins = runtime.block_on(async {
            let desk = self.kept.with_files(self.kept.desk().await?)?;
            let plan = Plan { seed: self.seed, cases: usize::from(self.cases) };
            demo::fill(&desk, &library, plan).await.map_err(|error| match error {
                DemoError::NotEmpty => WrongUse(t(locale, "cli-demo-not-empty")).into(),
                error => anyhow!(error).context(t(locale, "cli-demo-failed")),
            })
        })?;
        output::print(&format!("{}\n", t_with(locale, "cli-demo-filled", &[("cases", Value::from(usize::from(self.cases)))])))?;
        for sign_in in &sign_ins {
            output::print(&told(locale, sign_in))?;
        }
        Ok(Answer::Yes)
    }
}

/// How to sign in, in words.
fn told(locale: Locale, sign_in: &SignIn) -> String {
    let role = t(locale, &format!("cli-demo-role-{}", sign_in.role));
    let values = [("role", role.into()), ("mail", sign_in.mail.as_str().into()), ("password", sign_in.password.as_str().into())];
    let mut lines = vec![String::new(), t_with(locale, "cli-demo-sign-in", &values)];
    if let Some((url, codes)) = &sign_in.second_factor {
        lines.push(t_with(locale, "cli-demo-second-factor", &[("url", url.as_str().into())]));
        lines.push(t_with(locale, "cli-demo-codes", &[("codes", codes.join(" ").into())]));
    }
    lines.push(String::new());
    lines.join("\n")
}
