//! How well answers fit what people judged right.

use std::collections::BTreeMap;

use search::eval::collection::JudgedQuery;
use search::eval::measures::{Measure, mean};
use serde::Serialize;

/// The least grade of a right answer.
const RIGHT_FROM: u8 = 4;

/// Measures from 0 to 1, averaged within a topic, then over topics.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Relevance {
    #[serde(rename = "ndcg@10")]
    pub ndcg: f64,
    #[serde(rename = "mrr@10")]
    pub reciprocal_rank: f64,
    #[serde(rename = "s@10")]
    pub success: f64,
}

impl Relevance {
    /// That of `answers` to `queries`: identifiers, best first.
    pub fn of(queries: &[JudgedQuery], answers: &[Vec<String>]) -> Self {
        Self {
            ndcg: over_topics(queries, answers, Measure::Ndcg10),
            reciprocal_rank: over_topics(queries, answers, Measure::ReciprocalRank10),
            success: over_topics(queries, answers, Measure::Success10),
        }
    }
}

fn over_topics(queries: &[JudgedQuery], answers: &[Vec<String>], measure: Measure) -> f64 {
    let mut topics: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for (query, answer) in queries.iter().zip(answers) {
        let found: Vec<u8> = answer.iter().map(|id| query.grades.get(id).copied().unwrap_or_default()).collect();
        let judged: Vec<u8> = query.grades.values().copied().collect();
        topics.entry(&query.topic).or_default().push(measure.of(&found, &judged, RIGHT_FROM));
    }
    mean(&topics.values().map(|topic| mean(topic)).collect::<Vec<_>>())
}
