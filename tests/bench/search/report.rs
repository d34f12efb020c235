//! The figures, for people and for programs.

use std::fmt;

use serde::Serialize;

use crate::engines::Engines;
use crate::machine::cores;
use crate::measure::goal::Goal;
use crate::measure::times::HEADS;
use crate::page::{CONNECTIONS, Page};
use crate::sizes::Size;

/// Goals of `docs/SEARCH.md`.
mod goals {
    /// An answer among the most passages, p99, in milliseconds.
    pub const ANSWER_MS: f64 = 10.0;
    /// How much p99 may grow from the fewest passages to the most.
    pub const GROWTH: f64 = 50.0;
    /// Memory with the most passages, in MB.
    pub const PEAK_MB: f64 = 4_000.0;
    /// The page against the answer alone, p99.
    pub const PAGE: f64 = 3.0;
}

/// Share of the time spent waiting for a core from which the figures are of the whole machine, not of the search.
const BUSY: f64 = 0.05;

/// All figures of one run.
#[derive(Debug, Serialize)]
pub struct Report {
    cores: usize,
    sizes: Vec<Size>,
    page: Page,
    engines: Engines,
    goals: Vec<Goal>,
}

impl Report {
    /// The report of the three parts.
    pub fn new(sizes: Vec<Size>, page: Page, engines: Engines) -> Self {
        let goal = |what: String, figure, at_most| Goal { what, figure, at_most };
        let mut goals = Vec::new();
        if let [first, .., last] = sizes.as_slice() {
            let (p99, most) = (last.answer.p99, last.passages);
            goals.push(goal(format!("answer p99 among {most} passages, ms"), p99, goals::ANSWER_MS));
            let growth = format!("answer p99, {} to {most} passages, times", first.passages);
            goals.push(goal(growth, p99 / first.answer.p99, goals::GROWTH));
            #[expect(clippy::cast_precision_loss, reason = "megabytes")]
            goals.push(goal(format!("peak memory with {most} passages, MB"), last.peak_mb as f64, goals::PEAK_MB));
        }
        for (how, times) in [("one connection", page.alone), ("half load", page.at_half), ("saturated", page.saturated)] {
            goals.push(goal(format!("page p99 ({how}) ÷ answer p99"), times.p99 / page.answer.p99, goals::PAGE));
        }
        Self { cores: cores(), sizes, page, engines, goals }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sizes(f)?;
        self.page(f)?;
        self.engines(f)?;
        writeln!(f)?;
        for goal in &self.goals {
            writeln!(f, "{goal}")?;
        }
        let waited = self.sizes.iter().map(|size| size.waited).fold(0.0, f64::max);
        if waited > BUSY {
            writeln!(f, "Not to be trusted: answers waited for a core {:.0} % of the time.", 100.0 * waited)?;
        }
        Ok(())
    }
}

impl Report {
    fn sizes(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let queries = self.sizes.first().map_or(0, |size| size.queries);
        writeln!(f, "\nA page of ten answers with extracts, {queries} queries one after the other, {} cores:\n", self.cores)?;
        writeln!(f, "{:>9}  {:>9}  {:>9}  {HEADS}  waited", "passages", "build s", "peak MB")?;
        for Size { passages, build_s, peak_mb, answer, waited, .. } in &self.sizes {
            writeln!(f, "{passages:>9}  {build_s:>9.1}  {peak_mb:>9}  {answer}  {:>5.1}%", 100.0 * waited)?;
        }
        Ok(())
    }

    fn page(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Page { passages, pages, answer, alone, at_half, at_half_per_s, saturated, saturated_per_s } = &self.page;
        writeln!(f, "\nThe search page over {passages} passages, {pages} pages each way:\n")?;
        writeln!(f, "{:<40}  {HEADS}", "")?;
        writeln!(f, "{:<40}  {answer}", "the answer of the index alone")?;
        writeln!(f, "{:<40}  {alone}", "page, one connection")?;
        writeln!(f, "{:<40}  {at_half}", format!("page, {CONNECTIONS} connections, {at_half_per_s:.0} a second"))?;
        writeln!(f, "{:<40}  {saturated}", format!("page, {CONNECTIONS} connections, {saturated_per_s:.0} a second (all)"))
    }

    fn engines(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Engines { sheets, queries, measured, skipped } = &self.engines;
        writeln!(f, "\n{sheets} sheets, {queries} queries, ten sheets each with title and extract:\n")?;
        writeln!(f, "{:<40}  {:>7}  {:>7}  {:>7}  {HEADS}", "", "nDCG@10", "MRR@10", "S@10")?;
        for engine in measured {
            let found = engine.relevance;
            let [ndcg, mrr, success] = [found.ndcg, found.reciprocal_rank, found.success];
            writeln!(f, "{:<40}  {ndcg:>7.3}  {mrr:>7.3}  {success:>7.3}  {}", engine.name, engine.answer)?;
        }
        skipped.iter().try_for_each(|reason| writeln!(f, "{reason}"))
    }
}
