//! A roadmap as iCalendar (RFC 5545): an event for each step and for each deadline, over whole days.
//!
//! The name of an event (UID) is that of its step, of the schemes and of the name that the visitor gave the plan, and never of a
//! date. So when the plan changes and is read in again, events move instead of appearing a second time; the later file wins,
//! because its sequence number is the minute at which it was made.

use std::fmt::Write as _;

use app::pages::roadmap::words;
use app::wording::{t, t_with};
use chrono::{DateTime, Utc};
use content::model::StepKey;
use content::plan::{Plan, Planned, Wish};
use content::{Library, Locale};
use icalendar::{Component as _, Event};
use sha2::{Digest as _, Sha256};

use crate::http::calendar::{named, whole_days};

/// What the calendar is made of.
pub(super) struct Made<'p> {
    pub wish: &'p Wish,
    pub plan: &'p Plan<'p>,
    /// The name that the visitor gave the plan; may be empty.
    pub label: &'p str,
    pub now: DateTime<Utc>,
}

pub(super) fn written(library: &Library, locale: Locale, made: &Made<'_>) -> String {
    let mut calendar = named(&name(library, locale, made));
    let plan_name = plan_name(made);
    for step in &made.plan.steps {
        calendar.extend(events(library, locale, step, &plan_name, made.now));
    }
    calendar.done().to_string()
}

/// The name of the event of a step, in the plan whose short name is `plan`.
pub(in crate::http) fn uid(step: &StepKey, what: &str, plan: &str) -> String {
    format!("{step}{what}-{plan}@feuille-de-route.guichet-e-sante")
}

/// A step, and its deadline where it has one.
pub(in crate::http) fn events(
    library: &Library,
    locale: Locale,
    step: &Planned<'_>,
    plan: &str,
    now: DateTime<Utc>,
) -> Vec<Event> {
    let mut events = vec![event(library, locale, step, &uid(&step.key, "", plan), now)];
    if let Some(due) = &step.due {
        let label = t_with(locale, "roadmap-event-due", &[("step", step.step.label.get(locale).into())]);
        events.push(whole_days(&uid(&step.key, ".due", plan), &label, (due.date, due.date), now));
    }
    events
}

/// The name of the calendar: that of the visitor, else the schemes.
fn name(library: &Library, locale: Locale, made: &Made<'_>) -> String {
    let schemes = words::schemes(library, locale, made.wish.schemes.iter().map(String::as_str));
    titled(locale, if made.label.is_empty() { &schemes } else { made.label })
}

/// The name of a calendar: that it is a roadmap, and which.
pub(in crate::http) fn titled(locale: Locale, name: &str) -> String {
    format!("{}{}{name}", t(locale, "roadmap-title"), t(locale, "colon"))
}

/// A short name of the plan for those of its events.
fn plan_name(made: &Made<'_>) -> String {
    short_name(made.wish.schemes.iter().map(String::as_str).chain([made.label]))
}

/// A short name made of `parts`, from which they cannot be told.
pub(in crate::http) fn short_name<'p>(parts: impl IntoIterator<Item = &'p str>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(6).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn event(library: &Library, locale: Locale, step: &Planned<'_>, uid: &str, now: DateTime<Utc>) -> Event {
    let basis = match step.length.span {
        Some(_) => format!("{} ({})", words::duration(locale, step), words::basis(locale, step)),
        None => words::basis(locale, step),
    };
    let told = [
        ("fiche", words::fiche(library, locale, &step.key).into()),
        ("doer", words::doer(library, locale, step.step).into()),
        ("basis", basis.into()),
    ];
    let mut event = whole_days(uid, step.step.label.get(locale), (step.start, step.end), now);
    event.description(&t_with(locale, "roadmap-event-told", &told));
    event
}
