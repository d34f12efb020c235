//! `guichet search QUERY`: the fiches found, the curated answer and the spelling proposed.

use std::fmt::Write as _;

use app::wording::{t, t_with};
use clap::Args;
use content::model::CuratedAnswer;
use content::{Library, Locale};
use search::{Correction, Index, Place, Query};

use crate::cli::arguments::{self, ContentFolder};
use crate::cli::{Answer, output};
use crate::clock::Clock;
use crate::report::{Scope, SearchReport};

#[derive(Debug, Args)]
pub(super) struct Ask {
    /// What to look for
    // Optional for clap only, since a sub-command takes its place.
    #[arg(required = true)]
    query: Option<String>,
    /// Language: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
    /// Most results printed
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u8).range(1..=100))]
    limit: u8,
    /// Take words as typed: correct no spelling
    #[arg(long)]
    exact: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    folder: ContentFolder,
}

impl Ask {
    pub fn run(self) -> anyhow::Result<Answer> {
        let library = self.folder.library(self.lang)?;
        let scope = Scope { library: &library, date: Clock::System.today(), locale: self.lang, origin: "" };
        let query = Query {
            text: self.query.unwrap_or_default(),
            locale: self.lang,
            kinds: Vec::new(),
            states: Vec::new(),
            themes: Vec::new(),
            date: scope.date,
            page: 1,
            per_page: usize::from(self.limit),
            exact: self.exact,
        };
        let results = Index::build(&library, &Place::Memory)?.search(&query)?;
        let beside = Beside::of(&library, results.answer.as_deref(), results.correction.clone());
        let report = SearchReport::new(&scope, &query, results);
        if self.json {
            output::print_json(&report)?;
        } else {
            output::print(&in_words(&scope, &beside, &report))?;
        }
        Ok(if report.total == 0 && beside.answer.is_none() { Answer::No } else { Answer::Yes })
    }
}

/// What is told beside the fiches found.
#[derive(Debug, Default)]
struct Beside<'a> {
    correction: Option<Correction>,
    answer: Option<&'a CuratedAnswer>,
}

impl<'a> Beside<'a> {
    fn of(library: &'a Library, answer: Option<&str>, correction: Option<Correction>) -> Self {
        let answer = answer.and_then(|id| library.search.answers.iter().find(|answer| answer.id == id));
        Self { correction, answer }
    }

    fn in_words(&self, scope: &Scope<'_>) -> String {
        let mut words = String::new();
        if let Some(correction) = &self.correction {
            let key = if correction.applied { "cli-search-corrected" } else { "cli-search-did-you-mean" };
            let _ = writeln!(words, "{}\n", t_with(scope.locale, key, &[("query", correction.text().into())]));
        }
        if let Some(answer) = self.answer {
            let _ = writeln!(words, "{}\n{}", answer.question.get(scope.locale), answer.answer.get(scope.locale));
            for fiche in &answer.fiches {
                let _ = writeln!(words, "    {}", scope.url(fiche.kind, &fiche.id));
            }
            words.push('\n');
        }
        words
    }
}

fn in_words(scope: &Scope<'_>, beside: &Beside<'_>, report: &SearchReport) -> String {
    let mut words = beside.in_words(scope);
    if report.total == 0 {
        let _ = writeln!(words, "{}", t(scope.locale, "cli-search-nothing"));
        return words;
    }
    if !report.sure {
        let _ = writeln!(words, "{}\n", t(scope.locale, "cli-search-unsure"));
    }
    for hit in &report.hits {
        let extract: String = hit.extract.iter().map(|piece| piece.text.as_str()).collect();
        let _ = writeln!(words, "{}\n    {}\n    {}\n", hit.title, extract.replace('\n', " "), hit.url);
    }
    let counts = [("shown", report.hits.len().into()), ("total", report.total.into())];
    let _ = writeln!(words, "{}", t_with(scope.locale, "cli-search-count", &counts));
    words
}
