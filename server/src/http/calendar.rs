//! iCalendar (RFC 5545): calendars of events over whole days. An event keeps its name (UID) for as long as it is the same event, so that
//! a calendar that is read in again moves it instead of showing it twice.

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _};

/// A calendar without events, by name.
pub(super) fn named(name: &str) -> Calendar {
    let mut calendar = Calendar::new();
    calendar.properties.retain(|property| property.key() != "PRODID");
    calendar.append_property(("PRODID", "-//Guichet e-sante//Guichet e-sante//FR"));
    calendar.name(name);
    calendar
}

/// An event from the first to the last day, both included. What was made later (`made`) replaces what was made before.
pub(super) fn whole_days(uid: &str, label: &str, (first, last): (NaiveDate, NaiveDate), made: DateTime<Utc>) -> Event {
    // The end of an event is the first day that no more belongs to it.
    let end = last.succ_opt().unwrap_or(last);
    let minutes = u32::try_from(made.timestamp() / 60).unwrap_or_default();
    let mut event = Event::new();
    event.uid(uid).timestamp(made).sequence(minutes).summary(label).starts(first).ends(end);
    event.done()
}
