//! `guichet assess`: answers in, verdicts with reasons out.

mod words;

use std::io::Read as _;
use std::path::PathBuf;
use std::{fs, io};

use app::wording::t_with;
use chrono::NaiveDate;
use clap::Args;
use content::{Answers, Locale};

use super::arguments::{self, ContentFolder};
use super::{Answer, WrongUse, output};
use crate::clock::Clock;
use crate::report::{AssessmentReport, Input, Scope};

/// Assess a dossier: a verdict for each scheme, with reasons
#[derive(Debug, Args)]
pub(super) struct Assess {
    /// JSON file of the answers; - for standard input
    #[arg(long, value_name = "FILE")]
    answers: PathBuf,
    /// Date to assess for; today when absent
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = arguments::day)]
    date: Option<NaiveDate>,
    /// Language: fr or en; fr when absent
    #[arg(long, value_parser = arguments::locale)]
    lang: Option<Locale>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    folder: ContentFolder,
}

impl Assess {
    pub fn run(self) -> anyhow::Result<Answer> {
        let locale = self.lang.unwrap_or(Locale::Fr);
        let input = self.input(locale)?;
        let locale = self.lang.or(input.lang).unwrap_or(Locale::Fr);
        let library = self.folder.library(locale)?;
        let (answers, notes) = Answers::from_json(&library.rules, &input.answers);
        let scope = Scope {
            library: &library,
            date: self.date.or(input.date).unwrap_or_else(|| Clock::System.today()),
            locale,
            origin: "",
        };
        let report = AssessmentReport::new(&scope, &answers, &notes);
        if self.json {
            output::print_json(&report)?;
        } else {
            output::print(&words::in_words(&scope, &report))?;
        }
        Ok(Answer::Yes)
    }

    fn input(&self, locale: Locale) -> Result<Input, WrongUse> {
        let name = || self.answers.display().to_string();
        let bytes = self.bytes().map_err(|error| {
            let values = [("file", name().into()), ("reason", error.to_string().into())];
            WrongUse(t_with(locale, "cli-file-unreadable", &values))
        })?;
        Input::parse(&bytes).map_err(|error| WrongUse(format!("{}: {}", name(), error.words(locale))))
    }

    fn bytes(&self) -> io::Result<Vec<u8>> {
        if self.answers.as_os_str() == "-" {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes)?;
            Ok(bytes)
        } else {
            fs::read(&self.answers)
        }
    }
}
