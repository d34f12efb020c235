//! The clock of a case.

use chrono::NaiveDate;

use super::pauses::Stop;
use crate::delay::clock::{self, Pause, Reckoning};
use crate::entities::case::Model;
use content::calendar::Calendar;

/// What the clock of `case` says on the day `today`.
pub(super) fn reckon(calendar: Calendar, case: &Model, stops: &[Stop], today: NaiveDate) -> Reckoning {
    let pauses: Vec<Pause> = stops.iter().map(|stop| stop.pause).collect();
    clock::reckon(calendar, case.clock_from, &pauses, case.target, today)
}
