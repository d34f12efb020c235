//! Roadmaps: the steps of one scheme, or of several in sequence, laid out in time.
//!
//! [`plan`] takes the library, a [`Wish`] and the day it is; it knows no clock. It lays the steps out twice: as early as
//! possible from the first day, and as late as possible so that the goal keeps its date. Forward from a date, the first is
//! shown; backward from a target, the second. What lies between the two is the slack of a step, and the chain of steps that
//! decides when the goal is reached is the critical path.
//!
//! A step begins on the day on which the last step before it ends. Sixty days from the 1st of March end on the 30th of
//! April; a month from the 31st of January ends on the last day of February; a business day ends on the next day that is
//! worked in France. So going back from an end gives the *latest* day from which that end is still kept.

mod deadline;
mod fault;
mod feasibility;
mod kept;
mod length;
mod met;
mod network;
mod pushed;
mod read;
mod schedule;
mod wish;
mod write;

use chrono::NaiveDate;

pub use fault::Fault;
pub use feasibility::Break;
pub use kept::{Gone, Happening, Kept, Milestone, OwnDate, Pairs, Progress, Standing, milestones, split, standing};
pub use length::Length;
pub use met::met;
pub use pushed::Pushed;
pub use read::{Field, TARGET, Why, day, read, time_name};
pub use wish::{Anchor, MOST_SCHEMES, Pace, Wish, default_span, years_around};
pub use write::write;

use crate::Library;
use crate::model::step::{DelayKind, Known};
use crate::model::{Step, StepKey};

/// What the duration of a planned step rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis<'a> {
    /// The step takes no time.
    Moment,
    /// A source.
    Known(DelayKind, &'a Known),
    /// What the company typed.
    Own,
    /// Nothing: a neutral duration, until the company types its own estimate.
    Neutral,
}

/// A date before which a step must be over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due<'a> {
    /// The last day.
    pub date: NaiveDate,
    /// The step it is counted from.
    pub from: StepKey,
    /// The time limit.
    pub known: &'a Known,
}

/// A step with its dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned<'a> {
    /// Its name.
    pub key: StepKey,
    /// The step.
    pub step: &'a Step,
    /// How long it takes, with what stops its clock.
    pub length: Length,
    /// What that rests on.
    pub basis: Basis<'a>,
    /// The day on which it begins.
    pub start: NaiveDate,
    /// The day on which it ends.
    pub end: NaiveDate,
    /// The last day on which it may end so that the goal keeps its date and every deadline is kept; `None` when nothing
    /// waits for it.
    pub latest_end: Option<NaiveDate>,
    /// Days between the earliest and the latest end; negative when a deadline is missed.
    pub slack: Option<i64>,
    /// Whether it is on the critical path.
    pub critical: bool,
    /// The nearest of its deadlines.
    pub due: Option<Due<'a>>,
    /// The planned steps that come just before it.
    pub after: Vec<StepKey>,
}

/// What a scheme of the plan pays, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The scheme.
    pub scheme: String,
    /// The day on which its goal is reached; `None` when that was done on a day that is not known.
    pub from: Option<NaiveDate>,
    /// The last day, where the length is known.
    pub until: Option<NaiveDate>,
}

/// A roadmap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan<'a> {
    /// The steps by their beginning, each after those it depends on.
    pub steps: Vec<Planned<'a>>,
    /// The step the plan leads to.
    pub goal: StepKey,
    /// The day on which the first step begins.
    pub start: NaiveDate,
    /// The day on which the goal is reached.
    pub reached: NaiveDate,
    /// What cannot be: empty when the plan is feasible.
    pub breaks: Vec<Break<'a>>,
    /// The schemes in their order, and when each pays.
    pub coverage: Vec<Coverage>,
}

impl<'a> Plan<'a> {
    /// The step `key`.
    pub fn step(&self, key: &StepKey) -> Option<&Planned<'a>> {
        self.steps.iter().find(|step| step.key == *key)
    }

    /// The last day of the plan.
    pub fn last_day(&self) -> NaiveDate {
        self.steps.iter().map(|step| step.end).max().unwrap_or(self.reached)
    }

    /// Whether everything can be done as planned.
    pub fn is_feasible(&self) -> bool {
        self.breaks.is_empty()
    }
}

/// Lays out the steps that `wish` asks for, on the day `today`.
///
/// # Errors
/// When the wish makes no sense: a scheme that does not exist or cannot follow the one before it, a date out of reach, a
/// duration that is too long. A plan that makes sense but cannot be kept has [`Plan::breaks`] instead.
pub fn plan<'a>(library: &'a Library, wish: &Wish, today: NaiveDate) -> Result<Plan<'a>, Fault> {
    wish::check(library, wish, today)?;
    let network = network::network(library, wish)?;
    let dates = schedule::schedule(&network, wish)?;
    Ok(feasibility::finish(library, &network, &dates, wish, today))
}
