//! The figures, beside their goals.

use std::fmt;

use crate::flood::Flood;
use crate::measure::goal::Goal;
use crate::measure::times::HEADS;
use crate::pages::View;
use crate::submission::Submission;

/// Goals of issue 4 and of `docs/PERFORMANCE.md`.
mod goals {
    /// How much p99 of a page may grow from the fewest cases to the most.
    pub const GROWTH: f64 = 1.5;
    /// A question, p99, beside one commit, p50.
    pub const SUBMISSION: f64 = 20.0;
    /// A page under the flood beside one without, p99.
    pub const FLOOD: f64 = 2.0;
}

/// Everything about a desk with so many cases.
pub struct Measured {
    pub cases: usize,
    pub pages: Vec<View>,
    pub submission: Submission,
    pub flood: Flood,
}

/// All figures of one database.
pub struct Report {
    database: &'static str,
    measured: Vec<Measured>,
}

impl Report {
    pub const fn new(database: &'static str) -> Self {
        Self { database, measured: Vec::new() }
    }

    pub fn add(&mut self, measured: Measured) {
        self.measured.push(measured);
    }

    fn goals(&self) -> Vec<Goal> {
        let mut goals = Vec::new();
        let mut goal = |what: String, figure, at_most| goals.push(Goal { what, figure, at_most });
        if let [first, .., last] = self.measured.as_slice() {
            for (few, many) in first.pages.iter().zip(&last.pages) {
                let what = format!("{}: p99, {} → {} cases, times", many.name, first.cases, last.cases);
                goal(what, many.times.p99 / few.times.p99, goals::GROWTH);
            }
        }
        for Measured { cases, submission, flood, .. } in &self.measured {
            let what = format!("a question, p99 ÷ a commit, p50, {cases} cases");
            goal(what, submission.question.p99 / submission.commit.p50, goals::SUBMISSION);
            goal(format!("pages under the flood ÷ idle, p99, {cases} cases"), flood.flooded.p99 / flood.idle.p99, goals::FLOOD);
        }
        goals
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Measured { cases, pages, submission, flood } in &self.measured {
            writeln!(f, "\n{}, {cases} cases\n\n{:<32}  {HEADS}", self.database, "")?;
            for View { name, times } in pages {
                writeln!(f, "{name:<32}  {times}")?;
            }
            writeln!(f, "{:<32}  {}", "a question", submission.question)?;
            writeln!(f, "{:<32}  {}", "a commit", submission.commit)?;
            writeln!(f, "{:<32}  {}", "pages, idle", flood.idle)?;
            writeln!(f, "{:<32}  {}", "pages, under the flood", flood.flooded)?;
            let Flood { per_s, checked, refused, .. } = flood;
            writeln!(f, "The flood: {per_s:.0} sign-ins a second, {checked} checked, {refused} told to come back later.")?;
        }
        writeln!(f)?;
        self.goals().iter().try_for_each(|goal| writeln!(f, "{}: {goal}", self.database))
    }
}
