//! The evaluation of a collection.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use content::Locale;
use serde::{Serialize, Serializer};

use super::bootstrap::interval;
use super::collection::{Collection, JudgedQuery};
use super::measures::{Measure, mean};
use crate::error::SearchError;
use crate::{Index, Query};

/// Passages on a page of results: what is measured and timed.
const PAGE: usize = 10;
/// Passages ranked for each query of a run that is kept.
const RUN: usize = 100;

/// How a collection is evaluated.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The language of the collection.
    pub locale: Locale,
    /// The least grade of a right answer.
    pub relevant_from: u8,
    /// Whether a hundred passages are ranked for each query, for a run that is kept; ten otherwise.
    pub deep: bool,
}

/// An evaluation.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// Its figures.
    pub report: Report,
    /// What was found for each query.
    pub rankings: Vec<Ranking>,
}

/// What was found for a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// Identifier of the query.
    pub query: String,
    /// Identifiers of the passages with their scores, best first.
    pub found: Vec<(String, f32)>,
}

/// The figures of an evaluation.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Passages searched.
    pub documents: usize,
    /// Topics: figures are averaged within a topic, then over topics.
    pub topics: usize,
    /// Queries asked.
    pub queries: usize,
    /// Queries left out because nothing was judged right for them.
    pub skipped: usize,
    /// Passages judged right that are not in the corpus.
    pub missing: usize,
    /// The least grade of a right answer.
    pub relevant_from: u8,
    /// The measures.
    #[serde(serialize_with = "by_name")]
    pub measures: Vec<(Measure, Estimate)>,
    /// What time it took, in milliseconds.
    pub milliseconds: Times,
}

/// A mean over topics, with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Estimate {
    /// The mean.
    pub mean: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
}

/// Times, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Times {
    /// Building the index.
    pub index: f64,
    /// The median of the queries, each with ten results and their extracts.
    pub p50: f64,
    /// What ninety-nine queries in a hundred stay below.
    pub p99: f64,
}

impl Evaluation {
    /// Indexes `collection` as the desk does, and asks every query.
    ///
    /// # Errors
    /// When the index cannot be built or read.
    pub fn of(collection: Collection, settings: Settings) -> Result<Self, SearchError> {
        let Collection { documents, queries, skipped, missing } = collection;
        let passages = documents.len();
        let start = Instant::now();
        let index = Index::of_documents(documents, settings.locale)?;
        let building = start.elapsed();
        let mut rankings = Vec::with_capacity(queries.len());
        let mut times = Vec::with_capacity(queries.len());
        for query in &queries {
            let start = Instant::now();
            let page = ranking(&index, query, settings.locale, PAGE)?;
            times.push(start.elapsed());
            rankings.push(if settings.deep { ranking(&index, query, settings.locale, RUN)? } else { page });
        }
        times.sort_unstable();
        let topics = by_topic(&queries, &rankings, settings.relevant_from);
        let report = Report {
            documents: passages,
            topics: topics.len(),
            queries: queries.len(),
            skipped,
            missing,
            relevant_from: settings.relevant_from,
            measures: (0..).zip(Measure::ALL).map(|(at, measure)| (measure, estimate(&topics, at))).collect(),
            milliseconds: Times {
                index: milliseconds(building),
                p50: milliseconds(percentile(&times, 50)),
                p99: milliseconds(percentile(&times, 99)),
            },
        };
        Ok(Self { report, rankings })
    }
}

fn ranking(index: &Index, query: &JudgedQuery, locale: Locale, depth: usize) -> Result<Ranking, SearchError> {
    let asked = Query {
        text: query.text.clone(),
        locale,
        kinds: Vec::new(),
        states: Vec::new(),
        themes: Vec::new(),
        // Passages are no calls: nothing of them depends on the day.
        date: NaiveDate::default(),
        page: 1,
        per_page: depth,
        exact: false,
    };
    let hits = index.search(&asked)?.hits;
    Ok(Ranking { query: query.id.clone(), found: hits.into_iter().map(|hit| (hit.id, hit.score)).collect() })
}

type Values = [f64; Measure::ALL.len()];

/// The measures of each topic: the means of its queries.
fn by_topic(queries: &[JudgedQuery], rankings: &[Ranking], relevant_from: u8) -> Vec<Values> {
    let mut topics: BTreeMap<&str, Vec<Values>> = BTreeMap::new();
    for (query, ranking) in queries.iter().zip(rankings) {
        let grade = |(id, _): &(String, f32)| query.grades.get(id).copied().unwrap_or_default();
        let found: Vec<u8> = ranking.found.iter().map(grade).collect();
        let judged: Vec<u8> = query.grades.values().copied().collect();
        let values = Measure::ALL.map(|measure| measure.of(&found, &judged, relevant_from));
        topics.entry(&query.topic).or_default().push(values);
    }
    topics.into_values().map(|queries| std::array::from_fn(|at| mean(&column(&queries, at)))).collect()
}

fn column(rows: &[Values], at: usize) -> Vec<f64> {
    rows.iter().map(|row| row[at]).collect()
}

fn estimate(topics: &[Values], at: usize) -> Estimate {
    let values = column(topics, at);
    let (low, high) = interval(&values);
    Estimate { mean: mean(&values), low, high }
}

/// The time that `percent` of `times`, in order, do not exceed.
fn percentile(times: &[Duration], percent: usize) -> Duration {
    let rank = (times.len() * percent).div_ceil(100);
    times.get(rank.saturating_sub(1)).copied().unwrap_or_default()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

fn by_name<S: Serializer>(measures: &[(Measure, Estimate)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(measures.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(id: &str, topic: &str, grades: &[(&str, u8)]) -> JudgedQuery {
        let grades = grades.iter().map(|(id, grade)| ((*id).to_owned(), *grade)).collect();
        JudgedQuery { id: id.to_owned(), text: String::new(), topic: topic.to_owned(), grades }
    }

    fn found(query: &str, found: &[&str]) -> Ranking {
        Ranking { query: query.to_owned(), found: found.iter().map(|id| ((*id).to_owned(), 1.0)).collect() }
    }

    #[test]
    fn a_topic_counts_once_however_many_queries_it_has() {
        let queries = [query("1", "a", &[("x", 4)]), query("2", "a", &[("x", 4)]), query("3", "b", &[("x", 4)])];
        let rankings = [found("1", &["x"]), found("2", &["y", "x"]), found("3", &["y"])];
        let topics = by_topic(&queries, &rankings, 4);
        assert_eq!(topics.len(), 2);
        let first = Measure::ALL.iter().position(|measure| *measure == Measure::Success1).unwrap();
        assert_eq!(column(&topics, first), [0.5, 0.0]);
        assert!((estimate(&topics, first).mean - 0.25).abs() < 1e-9, "not one query in three");
    }

    #[test]
    fn a_percentile_is_the_time_of_a_query() {
        let times: Vec<Duration> = (1..=200).map(Duration::from_millis).collect();
        assert_eq!([50, 99].map(|percent| percentile(&times, percent).as_millis()), [100, 198]);
        assert_eq!(percentile(&times[..1], 99).as_millis(), 1);
        assert_eq!(percentile(&[], 50), Duration::ZERO);
    }
}
