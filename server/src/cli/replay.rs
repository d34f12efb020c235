//! `guichet replay`: the dossiers whose verdicts flip when rules change, before they are published.

mod words;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::thread;

use anyhow::Context as _;
use app::wording::t;
use chrono::NaiveDate;
use clap::Args;
use content::replay::{self, Example, Kept as KeptVerdicts, Outcomes, Replay as Replayed, Report};
use content::{Answers, Library, Locale, Rules, Verdict};
use desk::dossiers::Verdicts;

use super::arguments::{self, ContentFolder, Kept};
use super::{Answer, WrongUse, output};
use crate::clock::Clock;

/// List the dossiers whose verdicts flip between two libraries, criterion by criterion
#[derive(Debug, Args)]
pub(super) struct Replay {
    /// The rules before: a folder of content files, or the version of a library with which dossiers were assessed; those inside
    /// the program when absent
    #[arg(long, value_name = "DIR|VERSION")]
    from: Option<String>,
    /// The rules after: a folder of content files
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// Replay the situations of the rules before, instead of dossiers
    #[arg(long, conflicts_with = "random")]
    situations: bool,
    /// Replay this many dossiers drawn by chance
    #[arg(long, value_name = "N")]
    random: Option<u64>,
    /// Where the drawing begins: the same number draws the same dossiers
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Date to assess for; today when absent
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = arguments::day)]
    date: Option<NaiveDate>,
    /// Language: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    kept: Kept,
}

impl Replay {
    pub fn run(self) -> anyhow::Result<Answer> {
        let to = library(Some(self.to.clone()), self.lang)?;
        let date = self.date.unwrap_or_else(|| Clock::System.today());
        let folder = self.from.as_ref().map(PathBuf::from);
        let report = match (&self.from, folder.filter(|folder| folder.is_dir())) {
            (Some(version), None) => self.since(version, &to.rules, date)?,
            (_, folder) => self.between(&library(folder, self.lang)?, &to.rules, date)?,
        };
        if self.json {
            output::print_json(&report)?;
        } else {
            output::print(&words::in_words(self.lang, &to.rules, &report))?;
        }
        Ok(if report.flipped == 0 { Answer::Yes } else { Answer::No })
    }

    /// What differs between two libraries.
    fn between(&self, from: &Library, to: &Rules, date: NaiveDate) -> anyhow::Result<Report> {
        if let Some(count) = self.random {
            let threads = thread::available_parallelism().map_or(1, |threads| threads.get() as u64);
            return Ok(replay::draws(&from.rules, to, date, self.seed, count, threads));
        }
        let mut replayed = Replayed::new(&from.rules, to, date);
        if self.situations {
            for (place, situation) in (0..).zip(&from.situations) {
                replayed.assess(place, &situation.answers, || situation.id.clone());
            }
        } else {
            let mut place = 0;
            self.dossiers(|id, snapshot| {
                let (answers, _) = Answers::from_query(&from.rules, snapshot.answers());
                replayed.assess(place, &answers, || id.clone());
                place += 1;
            })?;
        }
        Ok(replayed.report())
    }

    /// What differs from the verdicts that dossiers got from the library `version`.
    fn since(&self, version: &str, to: &Rules, date: NaiveDate) -> anyhow::Result<Report> {
        if self.situations || self.random.is_some() {
            return Err(WrongUse(t(self.lang, "cli-replay-needs-folder")).into());
        }
        let (mut kept, mut place) = (KeptVerdicts::default(), 0);
        self.dossiers(|name, snapshot| {
            if snapshot.library() == version {
                let now = snapshot.again(to, date);
                let example = Example { name, answers: snapshot.answers().to_owned() };
                kept.compare(place, &example, &by_scheme(snapshot.verdicts()), &by_scheme(now.verdicts()));
                place += 1;
            }
        })?;
        Ok(kept.report())
    }

    fn dossiers(&self, mut visit: impl FnMut(String, desk::dossiers::Snapshot)) -> anyhow::Result<()> {
        let runtime = tokio::runtime::Runtime::new().context("cannot start the threads")?;
        runtime.block_on(async {
            let desk = arguments::desk(self.kept.existing().await?);
            desk.every_dossier(|id, snapshot| visit(id.to_string(), snapshot)).await?;
            Ok(())
        })
    }
}

fn library(content: Option<PathBuf>, locale: Locale) -> anyhow::Result<Library> {
    ContentFolder { content }.library(locale)
}

fn by_scheme(verdicts: &Verdicts) -> BTreeMap<String, (Verdict, Outcomes)> {
    let outcomes = |scheme: &desk::dossiers::SchemeVerdict| -> Outcomes {
        scheme.criteria().into_iter().map(|(id, outcome)| (id.to_owned(), outcome)).collect()
    };
    verdicts.0.iter().map(|(id, scheme)| (id.clone(), (scheme.verdict, outcomes(scheme)))).collect()
}
