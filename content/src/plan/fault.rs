//! Wishes that make no sense. The words for people are written where they are shown.

use chrono::NaiveDate;

use crate::model::StepKey;

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No scheme was asked for.
    NoScheme,
    /// There is no such scheme.
    UnknownScheme(String),
    /// A scheme is there twice.
    Twice(String),
    /// More schemes than can follow each other.
    TooManySchemes,
    /// Nothing says that one scheme may follow the other.
    NotNext {
        /// The first.
        before: String,
        /// The one that was to follow.
        after: String,
    },
    /// The scheme whose date is aimed at is not one of the plan.
    GoalElsewhere(String),
    /// The goal is reached already.
    NothingLeft,
    /// A date before or after those that a plan can speak of.
    DateTooFar {
        /// The date.
        date: NaiveDate,
        /// The first that is accepted.
        first: NaiveDate,
        /// The last that is accepted.
        last: NaiveDate,
    },
    /// A target that is over.
    TargetInThePast(NaiveDate),
    /// A duration of more than about ten years.
    TooLong(StepKey),
    /// A duration for a step that takes none.
    NoDuration(StepKey),
    /// A request for further documents where no source says that it stops the clock.
    NoClockStop(StepKey),
    /// A date that does not exist in the calendar. Nothing that is accepted leads there.
    OutOfCalendar,
    /// Steps that wait for each other. The check of the library refuses them.
    Circle(StepKey),
}
