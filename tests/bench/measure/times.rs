//! Times: what half of the answers, and ninety-nine in a hundred, stay below.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};

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

/// The heads of the columns that [`Times`] fill.
pub const HEADS: &str = "   p50 ms     p99 ms     max ms";

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>9.3}  {:>9.3}  {:>9.3}", self.p50, self.p99, self.max)
    }
}

/// The one in the middle: of several times the same was done, that on which other programs of the machine weighed least and most
/// do not count.
pub fn middle<const N: usize>(mut times: [Duration; N]) -> Duration {
    times.sort_unstable();
    times[N / 2]
}
