//! `guichet questions`: the questionnaire.

use std::fmt::Write as _;

use app::wording::t;
use clap::Args;
use content::Locale;

use super::arguments::{self, ContentFolder};
use super::{Answer, output};
use crate::clock::Clock;
use crate::report::questionnaire::QuestionReport;
use crate::report::{Questionnaire, Scope};

/// List the questions with what can be answered
#[derive(Debug, Args)]
pub(super) struct Questions {
    /// Language: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    folder: ContentFolder,
}

impl Questions {
    pub fn run(self) -> anyhow::Result<Answer> {
        let library = self.folder.library(self.lang)?;
        let questionnaire =
            Questionnaire::new(&Scope { library: &library, date: Clock::System.today(), locale: self.lang, origin: "" });
        if self.json {
            output::print_json(&questionnaire)?;
        } else {
            output::print(&in_words(&questionnaire, self.lang))?;
        }
        Ok(Answer::Yes)
    }
}

fn in_words(questionnaire: &Questionnaire, locale: Locale) -> String {
    let mut words = String::new();
    for section in &questionnaire.sections {
        let _ = writeln!(words, "{}\n", section.title.to_uppercase());
        for question in &section.questions {
            let _ = writeln!(words, "{}\n    {}", question.id, question.label);
            for (value, meaning) in values(question, locale) {
                let _ = writeln!(words, "    {value:<28} {meaning}");
            }
            words.push('\n');
        }
    }
    words
}

/// What can be written as an answer, and what it means.
fn values(question: &QuestionReport, locale: Locale) -> Vec<(String, String)> {
    let options = question.options.iter().map(|option| (option.id.clone(), option.label.clone()));
    let mut values: Vec<_> = options.collect();
    match question.kind {
        "yes_no" => values.extend([("true".to_owned(), t(locale, "yes")), ("false".to_owned(), t(locale, "no"))]),
        "number" => {
            let bound = |bound: Option<f64>| bound.map_or_else(|| "…".to_owned(), |bound| bound.to_string());
            let range = format!("{}–{}", bound(question.min), bound(question.max));
            values.push((range, question.unit.clone().unwrap_or_default()));
        }
        _ => {}
    }
    values
}
