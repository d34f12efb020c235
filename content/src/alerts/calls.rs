//! What happens to a call: openings, closings that come near, its history.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::seen::CallSeen;
use super::{NOTICES, News, remembered};
use crate::model::{Call, CallChange, CallRules, CallState, Library};

/// Something that is true of a call on a day, and is told once.
pub(super) struct Mark {
    /// Its name within the call; what follows `@` is its date.
    key: String,
    /// Since when it is true.
    pub since: NaiveDate,
    /// What is told.
    pub news: News,
}

/// A call with both its parts.
pub(super) fn call<'l>(library: &'l Library, id: &str) -> Option<(&'l CallRules, &'l Call)> {
    Some((library.rules.call(id)?, library.call(id)?))
}

/// Whether one can file.
pub(super) fn is_open(rules: &CallRules, today: NaiveDate) -> bool {
    matches!(rules.state(today), CallState::Open | CallState::Permanent)
}

/// What is true of the call on `today`.
fn marks(rules: &CallRules, call: &Call, today: NaiveDate) -> Vec<Mark> {
    let mut marks = Vec::new();
    let begun = |opens: Option<NaiveDate>| opens.is_none_or(|opens| opens <= today);
    for window in rules.windows.iter().filter(|window| window.filing) {
        // Of a month or a year no day is told.
        let (opens, closes) =
            (exact(window.opens_on(), window.opens.as_ref()), exact(window.closes_on(), window.closes.as_ref()));
        let lasts = begun(window.opens_on()) && window.closes_on().is_none_or(|closes| today <= closes);
        if let Some(day) = opens.filter(|_| lasts && rules.state(today) == CallState::Open) {
            let news = News::CallOpened { call: rules.id.clone(), day: Some(day) };
            marks.push(Mark { key: format!("opened@{day}"), since: day, news });
        }
        if let Some(day) = closes.filter(|_| lasts) {
            let left = (day - today).num_days();
            if let Some(within) = NOTICES.into_iter().filter(|within| left <= *within).min() {
                let before = Days::new(within.unsigned_abs());
                let news = News::CallCloses { call: rules.id.clone(), day, within };
                marks.push(Mark { key: format!("closes-{within}@{day}"), since: day - before, news });
            }
        }
    }
    for event in &call.history {
        let told = matches!(event.change, CallChange::Announced | CallChange::Extended | CallChange::Amended);
        if let Some(since) = event.date.first_day().filter(|day| told && *day <= today) {
            let news = News::CallChanged { call: rules.id.clone(), change: event.change, date: event.date.clone() };
            marks.push(Mark { key: format!("{}@{}", event.change.id(), event.date.as_str()), since, news });
        }
    }
    marks
}

fn exact(day: Option<NaiveDate>, date: Option<&crate::model::AsOf>) -> Option<NaiveDate> {
    day.filter(|_| date.is_some_and(|date| date.first_day() == date.last_day()))
}

/// What is true of a call that was not seen before, and what is to be kept of it.
pub(super) fn look(rules: &CallRules, call: &Call, today: NaiveDate, seen: Option<&CallSeen>) -> (Vec<Mark>, CallSeen) {
    let marks = marks(rules, call, today);
    let open = is_open(rules, today);
    let known = |key: &str| seen.is_some_and(|seen| seen.marks.contains(key));
    let mut kept: BTreeSet<String> = marks.iter().map(|mark| mark.key.clone()).collect();
    if let Some(seen) = seen {
        kept.extend(remembered(&seen.marks, today));
    }
    // Opened without a date that is known: a month, or what its source says.
    let dated = marks.iter().any(|mark| matches!(mark.news, News::CallOpened { .. }));
    let undated = open && !dated && seen.is_some_and(|seen| !seen.open);
    let mut fresh: Vec<Mark> = Vec::new();
    for mark in marks {
        // Two windows may open or close on the same day.
        if !known(&mark.key) && !fresh.iter().any(|told| told.key == mark.key) {
            fresh.push(mark);
        }
    }
    if undated {
        let news = News::CallOpened { call: rules.id.clone(), day: None };
        fresh.push(Mark { key: String::new(), since: today, news });
    }
    (fresh, CallSeen { open, marks: kept })
}
