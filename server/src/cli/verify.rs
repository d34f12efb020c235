//! `guichet verify`: whether a signed snapshot is what the desk signed, and what the rules at hand say otherwise.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use app::wording::{Value, day, t, t_with};
use clap::Args;
use content::{Locale, Rules};
use desk::signing::{PublicKey, SignedSnapshot, SnapshotFault, Statement};
use serde::Deserialize;

use super::arguments::{self, ContentFolder};
use super::{Answer, WrongUse, output};

/// Verify a signed snapshot, offline, and tell what the rules at hand say otherwise
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The file
    file: PathBuf,
    /// Keys of the desk, saved from /api/v1/snapshot-keys; without them, the name of the key is told and not compared
    #[arg(long, value_name = "FILE")]
    keys: Option<PathBuf>,
    /// Language of what is printed: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
    #[command(flatten)]
    folder: ContentFolder,
}

#[derive(Debug, Deserialize)]
struct Published {
    keys: Vec<PublicKey>,
}

impl Verify {
    pub fn run(self) -> anyhow::Result<Answer> {
        let locale = self.lang;
        let file = read(&self.file, locale)?;
        let keys = self.keys.as_deref().map(|path| published(path, locale)).transpose()?;
        let rules = self.folder.library(locale)?.rules;
        let mut told = Told { locale, text: String::new() };
        let answer = match SignedSnapshot::verify(&file) {
            Ok(signed) => {
                let answer = told.signer(&signed, keys.as_deref());
                told.against(signed.statement(), &rules);
                answer
            }
            Err(fault) => {
                told.fault(&fault);
                // What it says may tell what was changed.
                if let Some(statement) = SignedSnapshot::unverified(&file) {
                    told.against(&statement, &rules);
                }
                Answer::No
            }
        };
        output::print(&told.text)?;
        Ok(answer)
    }
}

fn read(path: &Path, locale: Locale) -> Result<Vec<u8>, WrongUse> {
    fs::read(path).map_err(|error| {
        let values = [("file", path.display().to_string().into()), ("reason", error.to_string().into())];
        WrongUse(t_with(locale, "cli-file-unreadable", &values))
    })
}

fn published(path: &Path, locale: Locale) -> Result<Vec<PublicKey>, WrongUse> {
    let keys = serde_json::from_slice::<Published>(&read(path, locale)?);
    keys.map(|published| published.keys).map_err(|error| {
        let values = [("file", path.display().to_string().into()), ("reason", error.to_string().into())];
        WrongUse(t_with(locale, "cli-verify-no-keys", &values))
    })
}

struct Told {
    locale: Locale,
    text: String,
}

impl Told {
    fn line(&mut self, key: &str, values: &[(&'static str, Value)]) {
        let _ = writeln!(self.text, "{}", t_with(self.locale, key, values));
    }

    /// Whose signature it is.
    fn signer(&mut self, signed: &SignedSnapshot, keys: Option<&[PublicKey]>) -> Answer {
        let statement = signed.statement();
        self.line("cli-verify-whole", &[("issued", day(self.locale, statement.issued_on).into())]);
        let key = ("key", signed.key().into());
        let (answer, words) = match keys {
            None => (Answer::Yes, "cli-verify-key-not-compared"),
            Some(keys) if keys.iter().any(|known| known.id == signed.key()) => (Answer::Yes, "cli-verify-key-known"),
            Some(_) => (Answer::No, "cli-verify-key-unknown"),
        };
        self.line(words, &[key]);
        answer
    }

    fn fault(&mut self, fault: &SnapshotFault) {
        match fault {
            SnapshotFault::Unreadable(reason) => self.line("cli-verify-unreadable", &[("reason", reason.as_str().into())]),
            SnapshotFault::Rewritten => self.line("cli-verify-rewritten", &[]),
            SnapshotFault::Forged => self.line("cli-verify-forged", &[]),
        }
    }

    /// What the rules at hand say otherwise.
    fn against(&mut self, statement: &Statement, rules: &Rules) {
        let date = ("date", day(self.locale, statement.assessed_on).into());
        let same = statement.library == rules.version;
        let library = ("library", statement.library.as_str().into());
        self.line(if same { "cli-verify-same-library" } else { "cli-verify-other-library" }, &[date, library]);
        let changes: Vec<_> = statement.against(rules).into_iter().filter(|change| change.before != change.after).collect();
        if changes.is_empty() {
            return self.line("cli-verify-same-verdicts", &[]);
        }
        let words = |verdict: Option<content::Verdict>| match verdict {
            Some(verdict) => t(self.locale, &format!("verdict-{}", verdict.id().replace('_', "-"))),
            None => t(self.locale, "cli-verify-no-verdict"),
        };
        let told: Vec<_> = changes.iter().map(|change| (change, words(change.before), words(change.after))).collect();
        for (change, before, after) in told {
            let name = rules.scheme(&change.scheme).map_or(change.scheme.as_str(), |scheme| scheme.name.get(self.locale));
            self.line("cli-verify-changed", &[("scheme", name.into()), ("before", before.into()), ("after", after.into())]);
            for criterion in &change.criteria {
                let _ = writeln!(self.text, "    {}", criterion.criterion);
            }
        }
    }
}
