//! Counting flips.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Outcomes;
use super::report::{CriterionFlip, Example, Flip, Report};
use crate::Verdict;
use crate::assess::Outcome;

/// A scheme with its verdicts before and after.
type FlipKey = (String, Verdict, Verdict);
/// A criterion with what it came to before and after.
type CriterionKey = (String, Option<&'static str>, Option<&'static str>);
/// The rank of an example: how many answers it has, then its place.
type Rank = (usize, u64);

/// The flips so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    assessed: u64,
    flipped: u64,
    flips: BTreeMap<FlipKey, Found>,
}

#[derive(Clone, Debug)]
struct Found {
    dossiers: u64,
    criteria: BTreeMap<CriterionKey, u64>,
    rank: Rank,
    example: Example,
}

impl Tally {
    pub fn assessed(&mut self, flipped: bool) {
        self.assessed += 1;
        self.flipped += u64::from(flipped);
    }

    pub fn flip(
        &mut self,
        scheme: &str,
        (old, new): (Verdict, Verdict),
        (before, after): (&Outcomes, &Outcomes),
        rank: Rank,
        example: impl Fn() -> Example,
    ) {
        let found = self.flips.entry((scheme.to_owned(), old, new)).or_insert_with(|| Found {
            dossiers: 0,
            criteria: BTreeMap::new(),
            rank,
            example: example(),
        });
        found.dossiers += 1;
        if rank < found.rank {
            (found.rank, found.example) = (rank, example());
        }
        for (criterion, outcome) in before {
            found.criterion(criterion, Some(outcome), after.get(criterion));
        }
        for (criterion, outcome) in after.iter().filter(|(criterion, _)| !before.contains_key(*criterion)) {
            found.criterion(criterion, None, Some(outcome));
        }
    }

    pub fn add(&mut self, other: Self) {
        self.assessed += other.assessed;
        self.flipped += other.flipped;
        for (key, theirs) in other.flips {
            match self.flips.get_mut(&key) {
                None => {
                    self.flips.insert(key, theirs);
                }
                Some(ours) => ours.add(theirs),
            }
        }
    }

    pub fn report(self, added: Vec<String>, removed: Vec<String>) -> Report {
        let mut flips: Vec<Flip> = self.flips.into_iter().map(|(key, found)| found.flip(key)).collect();
        flips.sort_by_key(|flip| Reverse(flip.dossiers));
        Report { assessed: self.assessed, flipped: self.flipped, added, removed, flips }
    }
}

impl Found {
    fn criterion(&mut self, criterion: &str, before: Option<&Outcome>, after: Option<&Outcome>) {
        if before != after {
            let key = (criterion.to_owned(), before.map(|outcome| outcome.id()), after.map(|outcome| outcome.id()));
            *self.criteria.entry(key).or_default() += 1;
        }
    }

    fn add(&mut self, other: Self) {
        self.dossiers += other.dossiers;
        if other.rank < self.rank {
            (self.rank, self.example) = (other.rank, other.example);
        }
        for (key, dossiers) in other.criteria {
            *self.criteria.entry(key).or_default() += dossiers;
        }
    }

    fn flip(self, (scheme, before, after): FlipKey) -> Flip {
        let criteria = self.criteria.into_iter();
        let criteria =
            criteria.map(|((criterion, before, after), dossiers)| CriterionFlip { criterion, before, after, dossiers });
        let mut criteria: Vec<CriterionFlip> = criteria.collect();
        criteria.sort_by_key(|criterion| Reverse(criterion.dossiers));
        let (before, after) = (before.id(), after.id());
        Flip { scheme, before, after, dossiers: self.dossiers, criteria, example: self.example }
    }
}
