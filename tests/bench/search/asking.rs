//! Asking all queries, one after the other.

use std::time::{Duration, Instant};

use anyhow::Result;

use crate::measure::times::middle;

/// Times all queries are asked; the middle time of each counts, so that other programs of the machine weigh less.
const ASKED: usize = 3;
/// Queries asked before any counts.
const WARMING: usize = 200;

/// Asks all queries, several times over; gives the answers and the time of each query.
pub fn each<T>(queries: &[String], mut ask: impl FnMut(&str) -> Result<T>) -> Result<(Vec<T>, Vec<Duration>)> {
    for query in queries.iter().take(WARMING) {
        ask(query)?;
    }
    let mut answers = Vec::with_capacity(queries.len());
    let mut times = vec![[Duration::ZERO; ASKED]; queries.len()];
    for round in 0..ASKED {
        answers.clear();
        for (query, times) in queries.iter().zip(&mut times) {
            let start = Instant::now();
            answers.push(ask(query)?);
            times[round] = start.elapsed();
        }
    }
    Ok((answers, times.into_iter().map(middle).collect()))
}
