//! What a plan is asked for, and the limits of what may be asked.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};

use super::Fault;
use crate::Library;
use crate::model::StepKey;
use crate::model::step::{Span, TimeUnit};

/// The date that everything else hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The first step begins on this day.
    Start(NaiveDate),
    /// The goal is reached by this day.
    Target(NaiveDate),
}

impl Anchor {
    /// The date.
    pub const fn date(self) -> NaiveDate {
        match self {
            Self::Start(date) | Self::Target(date) => date,
        }
    }
}

/// Which of the known durations are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// The shortest where it is known, else the usual, else the longest.
    Min,
    /// The usual where it is known, else the longest, else the shortest.
    Usual,
    /// The longest where it is known, else the usual, else the shortest: what the texts allow an authority to take.
    #[default]
    Max,
}

impl Pace {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Min, Self::Usual, Self::Max];

    /// The identifier used in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Min => "min",
            Self::Usual => "usual",
            Self::Max => "max",
        }
    }
}

/// A plan to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The schemes, each of which may follow the one before it.
    pub schemes: Vec<String>,
    /// The scheme whose goal the target date is about; the last one when absent.
    pub goal: Option<String>,
    /// Forward from a date, or backward from one.
    pub anchor: Anchor,
    /// Which durations are counted.
    pub pace: Pace,
    /// Prerequisites that are met.
    pub met: BTreeSet<String>,
    /// Steps that are done, with the day on which they were over where it is known.
    pub done: BTreeMap<StepKey, Option<NaiveDate>>,
    /// Durations that the company estimates itself, in the unit of the step.
    pub own: BTreeMap<StepKey, u16>,
    /// Days before which a step does not begin.
    pub not_before: BTreeMap<StepKey, NaiveDate>,
    /// Requests for further documents, with the days that the answer takes.
    pub stops: BTreeMap<StepKey, u16>,
}

impl Wish {
    /// The plan of `schemes`, nothing done and nothing moved.
    pub fn new(schemes: impl IntoIterator<Item = impl Into<String>>, anchor: Anchor) -> Self {
        Self {
            schemes: schemes.into_iter().map(Into::into).collect(),
            goal: None,
            anchor,
            pace: Pace::default(),
            met: BTreeSet::new(),
            done: BTreeMap::new(),
            own: BTreeMap::new(),
            not_before: BTreeMap::new(),
            stops: BTreeMap::new(),
        }
    }

    /// The scheme whose goal the plan leads to.
    pub fn goal_scheme(&self) -> Option<&str> {
        self.goal.as_deref().or_else(|| self.schemes.last().map(String::as_str))
    }

    /// Whether `key` is over.
    pub(super) fn is_done(&self, key: &StepKey) -> bool {
        self.met.contains(&key.fiche) || self.done.contains_key(key)
    }

    /// The day on which `key` was over, if it is and the day is known.
    pub(super) fn done_on(&self, key: &StepKey) -> Option<NaiveDate> {
        self.done.get(key).copied().flatten()
    }

    /// Whether `scheme` comes before the scheme `other` in the sequence.
    pub(super) fn precedes(&self, scheme: &str, other: &str) -> bool {
        let place = |id: &str| self.schemes.iter().position(|scheme| scheme == id);
        place(scheme).zip(place(other)).is_some_and(|(one, two)| one < two)
    }
}

/// The most schemes in a sequence.
pub const MOST_SCHEMES: usize = 5;

/// The first and the last date that a plan made on `today` can speak of: ten years back, fifty years on.
pub fn years_around(today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = NaiveDate::from_ymd_opt(today.year() - 10, 1, 1);
    let last = NaiveDate::from_ymd_opt(today.year() + 50, 12, 31);
    (first.unwrap_or(today), last.unwrap_or(today))
}

/// What stands for a duration that nobody knows: about one month, the same for every step, so that it says nothing.
pub const fn default_span(unit: TimeUnit) -> Span {
    let amount = match unit {
        TimeUnit::Days => 30,
        TimeUnit::BusinessDays => 20,
        TimeUnit::Months => 1,
    };
    Span { amount, unit }
}

pub(super) fn check(library: &Library, wish: &Wish, today: NaiveDate) -> Result<(), Fault> {
    if wish.schemes.is_empty() {
        return Err(Fault::NoScheme);
    }
    if wish.schemes.len() > MOST_SCHEMES {
        return Err(Fault::TooManySchemes);
    }
    for (position, id) in wish.schemes.iter().enumerate() {
        if library.scheme(id).is_none() || !library.procedures.contains_key(id) {
            return Err(Fault::UnknownScheme(id.clone()));
        }
        if wish.schemes[..position].contains(id) {
            return Err(Fault::Twice(id.clone()));
        }
    }
    for pair in wish.schemes.windows(2) {
        if !library.may_follow(&pair[0], &pair[1]) {
            return Err(Fault::NotNext { before: pair[0].clone(), after: pair[1].clone() });
        }
    }
    if let Some(goal) = wish.goal.as_ref().filter(|goal| !wish.schemes.contains(goal)) {
        return Err(Fault::GoalElsewhere(goal.clone()));
    }
    let (first, last) = years_around(today);
    let typed = wish.not_before.values().copied().chain(wish.done.values().copied().flatten());
    for date in std::iter::once(wish.anchor.date()).chain(typed) {
        if date < first || last < date {
            return Err(Fault::DateTooFar { date, first, last });
        }
    }
    match wish.anchor {
        Anchor::Target(date) if date < today => Err(Fault::TargetInThePast(date)),
        _ => Ok(()),
    }
}
