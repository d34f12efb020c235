//! `guichet search`: everything the desk knows.

use std::fmt::Write as _;

use app::wording::{t, t_with};
use clap::Args;
use content::Locale;
use search::{Index, Place, Query};

use super::arguments::{self, ContentFolder};
use super::{Answer, output};
use crate::clock::Clock;
use crate::report::{Scope, SearchReport};

/// Search fiches, guides and the glossary; exit status 1 when nothing is found
#[derive(Debug, Args)]
pub(super) struct Search {
    /// What to look for
    query: String,
    /// Language: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
    /// Most results printed
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u8).range(1..=100))]
    limit: u8,
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    folder: ContentFolder,
}

impl Search {
    pub fn run(self) -> anyhow::Result<Answer> {
        let library = self.folder.library(self.lang)?;
        let scope = Scope { library: &library, date: Clock::System.today(), locale: self.lang, origin: "" };
        let query = Query {
            text: self.query,
            locale: self.lang,
            kinds: Vec::new(),
            states: Vec::new(),
            themes: Vec::new(),
            date: scope.date,
            page: 1,
            per_page: usize::from(self.limit),
        };
        let results = Index::build(&library, &Place::Memory)?.search(&query)?;
        let report = SearchReport::new(&scope, &query, results);
        if self.json {
            output::print_json(&report)?;
        } else {
            output::print(&in_words(&report, self.lang))?;
        }
        Ok(if report.total == 0 { Answer::No } else { Answer::Yes })
    }
}

fn in_words(report: &SearchReport, locale: Locale) -> String {
    if report.total == 0 {
        return format!("{}\n", t(locale, "cli-search-nothing"));
    }
    let mut words = String::new();
    if !report.sure {
        let _ = writeln!(words, "{}\n", t(locale, "cli-search-unsure"));
    }
    for hit in &report.hits {
        let extract: String = hit.extract.iter().map(|piece| piece.text.as_str()).collect();
        let _ = writeln!(words, "{}\n    {}\n    {}\n", hit.title, extract.replace('\n', " "), hit.url);
    }
    let counts = [("shown", report.hits.len().into()), ("total", report.total.into())];
    let _ = writeln!(words, "{}", t_with(locale, "cli-search-count", &counts));
    words
}
