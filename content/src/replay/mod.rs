//! What other rules would say of the same answers: which verdicts flip, for which criteria, with an example of each.
//!
//! - [`Replay`]: assesses answers with both libraries and counts what differs.
//! - [`Sampler`]: answers drawn by chance, the same for the same seed.
//! - [`Report`]: the flips, the most frequent first.

mod report;
mod sampler;
mod tally;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use self::report::{CriterionFlip, Example, Flip, Report};
pub use self::sampler::Sampler;
use self::tally::Tally;
use crate::assess::{Outcome, SchemeAssessment};
use crate::explain::TraceNode;
use crate::{Answers, Rules, Verdict, assess};

/// What every criterion of a scheme came to, by identifier; members of groups are criteria like the others.
pub type Outcomes = BTreeMap<String, Outcome>;

/// Assesses answers with two libraries and counts the verdicts that differ.
#[derive(Clone, Debug)]
pub struct Replay<'a> {
    from: &'a Rules,
    to: &'a Rules,
    date: NaiveDate,
    /// Whether answers of one mean the same in the other as they stand.
    same_questions: bool,
    /// Positions of the same scheme in both.
    schemes: Vec<(usize, usize)>,
    tally: Tally,
}

impl<'a> Replay<'a> {
    /// Compares `to` with `from`, for the day `date`.
    pub fn new(from: &'a Rules, to: &'a Rules, date: NaiveDate) -> Self {
        let position = |id: &str| to.schemes.iter().position(|scheme| scheme.id == id);
        let schemes = from.schemes.iter().enumerate().filter_map(|(at, scheme)| Some((at, position(&scheme.id)?))).collect();
        Self { from, to, date, same_questions: from.questions == to.questions, schemes, tally: Tally::default() }
    }

    /// Assesses `answers`, which speak of the questions of the first library. `name` is asked for only where it is needed, as
    /// an example; among examples the one with the fewest answers is kept, then the one with the least `place`.
    pub fn assess(&mut self, place: u64, answers: &Answers, name: impl Fn() -> String) {
        let translated;
        let theirs = if self.same_questions {
            answers
        } else {
            translated = Answers::from_query(self.to, &answers.to_query(self.from)).0;
            &translated
        };
        let (before, after) = (assess(self.from, answers, self.date), assess(self.to, theirs, self.date));
        let mut flipped = false;
        for &(old, new) in &self.schemes {
            let (old, new) = (&before.schemes[old], &after.schemes[new]);
            if old.verdict == new.verdict {
                continue;
            }
            flipped = true;
            let scheme = &self.from.schemes[old.scheme].id;
            let example = || Example { name: name(), answers: answers.to_query(self.from) };
            let verdicts = (old.verdict, new.verdict);
            let outcomes = (&outcomes(self.from, old), &outcomes(self.to, new));
            self.tally.flip(scheme, verdicts, outcomes, (answers.len(), place), example);
        }
        self.tally.assessed(flipped);
    }

    /// Counts what another one counted as well.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.tally.add(other.tally);
        self
    }

    /// What was found.
    pub fn report(self) -> Report {
        let only = |of: &Rules, other: &Rules| {
            of.schemes.iter().map(|scheme| scheme.id.clone()).filter(|id| other.scheme(id).is_none()).collect()
        };
        let (added, removed) = (only(self.to, self.from), only(self.from, self.to));
        self.tally.report(added, removed)
    }
}

/// Counts what differs from verdicts that were kept, where the library they were made with is not at hand.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    tally: Tally,
}

impl Kept {
    /// Compares the verdicts of one dossier, by scheme, before and after.
    pub fn compare(
        &mut self,
        place: u64,
        example: &Example,
        before: &BTreeMap<String, (Verdict, Outcomes)>,
        after: &BTreeMap<String, (Verdict, Outcomes)>,
    ) {
        let mut flipped = false;
        for (scheme, (old, outcomes_before)) in before {
            let Some((new, outcomes_after)) = after.get(scheme).filter(|(new, _)| new != old) else { continue };
            flipped = true;
            let length = example.answers.split('&').count();
            self.tally.flip(scheme, (*old, *new), (outcomes_before, outcomes_after), (length, place), || example.clone());
        }
        self.tally.assessed(flipped);
    }

    /// What was found.
    pub fn report(self) -> Report {
        self.tally.report(Vec::new(), Vec::new())
    }
}

/// Replays `count` dossiers drawn with `seed` on `threads` threads. The report is the same for any number of them.
pub fn draws(from: &Rules, to: &Rules, date: NaiveDate, seed: u64, count: u64, threads: u64) -> Report {
    let (sampler, share) = (Sampler::new(from, seed), count.div_ceil(threads.max(1)).max(1));
    let part = |first: u64| {
        let mut replay = Replay::new(from, to, date);
        for place in first..count.min(first.saturating_add(share)) {
            replay.assess(place, &sampler.draw(place), || format!("{seed}/{place}"));
        }
        replay
    };
    let whole = std::thread::scope(|scope| {
        let parts: Vec<_> = (0..threads.max(1)).map(|thread| scope.spawn(move || part(thread.saturating_mul(share)))).collect();
        parts.into_iter().filter_map(|part| part.join().ok()).reduce(Replay::with)
    });
    whole.unwrap_or_else(|| Replay::new(from, to, date)).report()
}

/// What every criterion of an assessed scheme came to.
pub fn outcomes(rules: &Rules, assessed: &SchemeAssessment) -> Outcomes {
    let mut outcomes = Outcomes::new();
    let mut nodes: Vec<TraceNode<'_>> = crate::explain::trace(&rules.schemes[assessed.scheme].criteria, &assessed.outcomes);
    while let Some(node) = nodes.pop() {
        outcomes.insert(node.criterion.id.clone(), node.outcome);
        nodes.extend(node.members);
    }
    outcomes
}
