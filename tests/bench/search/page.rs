//! What the page of results adds to an answer of the index: connections, the page itself, compression.

use std::path::Path;

use anyhow::Result;
use app::links::Address;
use serde::{Deserialize, Serialize};

use crate::asking::each;
use crate::collection::{self, LOCALE};
use crate::connections::{Load, Pace};
use crate::measure::served::{Served, runtime};
use crate::measure::times::Times;
use crate::sizes::built;

/// Passages in the index.
const PASSAGES: usize = 100_000;
/// Connections that ask at the same time.
pub const CONNECTIONS: usize = 32;
/// How often all queries are asked of the page.
const ROUNDS: usize = 2;

/// The figures of the page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Page {
    /// Passages indexed.
    pub passages: usize,
    /// Pages asked for in each way.
    pub pages: usize,
    /// An answer of the index alone.
    pub answer: Times,
    /// The page, on one connection.
    pub alone: Times,
    /// The page, on all connections, at half of what the machine can do.
    pub at_half: Times,
    /// Pages a second then.
    pub at_half_per_s: f64,
    /// The page, on all connections, each asking again as soon as it is answered.
    pub saturated: Times,
    /// Pages a second then.
    pub saturated_per_s: f64,
}

impl Page {
    /// Serves the desk in this process, its search over passages of the collection in `folder`.
    pub fn measure(folder: &Path) -> Result<Self> {
        let (index, queries, _) = built(folder, PASSAGES)?;
        let (_, times) = each(&queries, |query| collection::ask(&index, query))?;
        let answer = Times::of(times);
        let targets: Vec<String> = std::iter::repeat_n(&queries, ROUNDS).flatten().map(|query| target(query)).collect();
        let desk = Served::on(runtime()?, server::router(tests::portal_searching(index)))?;
        let asked = |connections, pace| Load { served: &desk, connections, pace }.ask(&targets);
        let alone = asked(1, Pace::BackToBack)?;
        let saturated = asked(CONNECTIONS, Pace::BackToBack)?;
        let at_half = asked(CONNECTIONS, Pace::PerSecond(saturated.per_s / 2.0))?;
        desk.stop()?;
        Ok(Self {
            passages: PASSAGES,
            pages: targets.len(),
            answer,
            alone: alone.times,
            at_half: at_half.times,
            at_half_per_s: at_half.per_s,
            saturated: saturated.times,
            saturated_per_s: saturated.per_s,
        })
    }
}

fn target(query: &str) -> String {
    let mut target = Address::Search.with_query(LOCALE, "q=");
    content::answers::query::encode(query, &mut target);
    target
}
