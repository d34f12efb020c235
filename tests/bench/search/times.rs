//! Times: what half of the answers, and ninety-nine in a hundred, stay below.

use std::time::{Duration, Instant};

use anyhow::Result;
use serde::{Deserialize, Serialize};

/// Times all queries are asked; the middle time of each counts, so that other programs of the machine weigh less.
const ASKED: usize = 3;
/// Queries asked before any counts.
const WARMING: usize = 200;

/// Times in milliseconds.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Times {
    /// The median.
    pub p50: f64,
    /// What ninety-nine in a hundred stay below.
    pub p99: f64,
    /// The largest.
    pub max: f64,
}

impl Times {
    /// What `times` come to.
    pub fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        let [p50, p99, max] = [50, 99, 100].map(|percent| milliseconds(percentile(&times, percent)));
        Self { p50, p99, max }
    }
}

/// The time that `percent` of `times`, in order, do not exceed.
fn percentile(times: &[Duration], percent: usize) -> Duration {
    let rank = (times.len() * percent).div_ceil(100);
    times.get(rank.saturating_sub(1)).copied().unwrap_or_default()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

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

fn middle(mut times: [Duration; ASKED]) -> Duration {
    times.sort_unstable();
    times[ASKED / 2]
}
