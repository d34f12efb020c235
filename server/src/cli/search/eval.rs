//! `guichet search eval`: how well the search finds what people judged right in a public collection.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use app::wording::{t, t_with};
use clap::Args;
use content::Locale;
use search::eval::collection::{Collection, CollectionError};
use search::eval::run::{Evaluation, Ranking, Report, Settings};
use search::eval::trec;

use crate::cli::{Answer, WrongUse, arguments, output};

/// Measure the search on a public test collection, in the layout of BEIR
///
/// The passages are indexed in memory with the analysis and the ranking of the desk, without its synonyms and answers. Figures
/// are averaged within a topic, then over topics. Files may be compressed with gzip.
#[derive(Debug, Args)]
pub(super) struct Eval {
    /// Passages: `_id`, `title`, `text`, one JSON object a line
    #[arg(long, value_name = "FILE")]
    corpus: PathBuf,
    /// Queries: `_id`, `text`, and `metadata.topic` for those that ask the same thing
    #[arg(long, value_name = "FILE")]
    queries: PathBuf,
    /// Judgments: query, passage and grade, or the four columns of TREC
    #[arg(long, value_name = "FILE")]
    qrels: PathBuf,
    /// Least grade of a right answer, for S@k and MRR
    #[arg(long, value_name = "GRADE", default_value_t = 4, value_parser = clap::value_parser!(u8).range(1..=30))]
    relevant_from: u8,
    /// Also write what was found, a hundred passages a query, as TREC tools read it
    #[arg(long, value_name = "FILE")]
    run: Option<PathBuf>,
    /// Language of the collection, and of what is printed: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Eval {
    pub fn run(self) -> anyhow::Result<Answer> {
        let collection = Collection::read(&self.corpus, &self.queries, &self.qrels).map_err(|error| self.refused(&error))?;
        if collection.queries.is_empty() {
            return Err(WrongUse(t(self.lang, "cli-search-eval-empty")).into());
        }
        let settings = Settings { locale: self.lang, relevant_from: self.relevant_from, deep: self.run.is_some() };
        let Evaluation { report, rankings } = Evaluation::of(collection, settings)?;
        if let Some(file) = &self.run {
            write(file, &rankings).with_context(|| file.display().to_string())?;
        }
        if self.json {
            output::print_json(&report)?;
        } else {
            output::print(&in_words(&report, self.lang))?;
        }
        Ok(Answer::Yes)
    }

    fn refused(&self, error: &CollectionError) -> WrongUse {
        match error {
            CollectionError::Unreadable { file, reason } => {
                let values = [("file", file.as_str().into()), ("reason", reason.to_string().into())];
                WrongUse(t_with(self.lang, "cli-file-unreadable", &values))
            }
            CollectionError::Broken { .. } => WrongUse(error.to_string()),
        }
    }
}

fn write(file: &Path, rankings: &[Ranking]) -> std::io::Result<()> {
    let mut output = BufWriter::new(File::create(file)?);
    trec::write(rankings, &mut output)?;
    output.flush()
}

fn in_words(report: &Report, locale: Locale) -> String {
    let mut words = String::new();
    let counts = [
        ("topics", report.topics.into()),
        ("queries", report.queries.into()),
        ("skipped", report.skipped.into()),
        ("passages", report.documents.into()),
        ("missing", report.missing.into()),
    ];
    let _ = writeln!(words, "{}\n", t_with(locale, "cli-search-eval-counts", &counts));
    for (measure, estimate) in &report.measures {
        let _ = writeln!(words, "{:<8}{:.4}  [{:.4} ; {:.4}]", measure.id(), estimate.mean, estimate.low, estimate.high);
    }
    let times = report.milliseconds;
    let times = [("index", times.index), ("p50", times.p50), ("p99", times.p99)];
    let times = times.map(|(name, time)| (name, format!("{time:.1}").into()));
    let grade = [("grade", usize::from(report.relevant_from).into())];
    let _ = writeln!(words, "\n{}", t_with(locale, "cli-search-eval-method", &grade));
    let _ = writeln!(words, "{}", t_with(locale, "cli-search-eval-times", &times));
    words
}
