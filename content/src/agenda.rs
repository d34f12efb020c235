//! When calls open and close, and what happened to them: for calendars, feeds and the history of a fiche.

use chrono::NaiveDate;

use crate::assess::{Assessment, CallAssessment, Verdict};
use crate::model::{AsOf, Call, CallChange, CallRules, CallState, Provenance, Rules, Text, Window};

/// What a date of a filing window is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// Its first day.
    Opens,
    /// Its last day.
    Closes,
}

impl Turn {
    /// The identifier used in wording and in names of events.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Opens => "opens",
            Self::Closes => "closes",
        }
    }
}

/// The first or the last day of a filing window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment<'a> {
    /// The call.
    pub call: &'a CallRules,
    /// The window.
    pub window: &'a Window,
    /// Which of its days.
    pub turn: Turn,
    /// When, as precisely as is known.
    pub date: &'a AsOf,
    /// The day that stands for it: the first when a window opens, the last when it closes, of a month or of a year.
    pub day: NaiveDate,
}

impl Moment<'_> {
    /// Whether the day itself is known.
    pub fn is_exact(&self) -> bool {
        self.date.first_day() == self.date.last_day()
    }

    /// A name that stays when the date changes: of the call, of the window, of the turn.
    pub fn key(&self) -> String {
        format!("{}.{}.{}", self.call.id, slug(&self.window.label.fr), self.turn.id())
    }
}

/// Every known opening and closing, soonest first.
pub fn moments(rules: &Rules) -> Vec<Moment<'_>> {
    let mut moments: Vec<Moment<'_>> = rules.calls.iter().flat_map(of_call).collect();
    moments.sort_by(|one, two| (one.day, one.turn, &one.call.id).cmp(&(two.day, two.turn, &two.call.id)));
    moments
}

/// The openings and closings of one call, in the order of its windows.
pub fn of_call(call: &CallRules) -> Vec<Moment<'_>> {
    let filing = call.windows.iter().filter(|window| window.filing);
    let both = filing.flat_map(|window| {
        let opens = window.opens.as_ref().map(|date| (window, Turn::Opens, date, date.first_day()));
        let closes = window.closes.as_ref().map(|date| (window, Turn::Closes, date, date.last_day()));
        opens.into_iter().chain(closes)
    });
    both.filter_map(|(window, turn, date, day)| Some(Moment { call, window, turn, date, day: day? })).collect()
}

/// Why a call has no date in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Undated {
    /// One can file at any time, or every year.
    Permanent,
    /// Its next date is not known.
    ToConfirm,
}

/// Calls without a known date from `today` on, unless they are over for good.
pub fn undated(rules: &Rules, today: NaiveDate) -> Vec<(&CallRules, Undated)> {
    let dated = |call: &CallRules| of_call(call).iter().any(|moment| moment.day >= today);
    let why = |call: &CallRules| match call.state(today) {
        CallState::Permanent => Some(Undated::Permanent),
        CallState::Open | CallState::Upcoming | CallState::ToConfirm => Some(Undated::ToConfirm),
        CallState::Running | CallState::Closed => None,
    };
    rules.calls.iter().filter(|call| !dated(call)).filter_map(|call| Some((call, why(call)?))).collect()
}

/// The calls that concern whoever gave the answers of `assessment`, in the order of the library and whatever their state on its
/// date: those for which they qualify, would qualify, or may still do so. A call is no concern of theirs only when the answers
/// rule it out: what was not answered closes nothing.
pub fn concerning<'r>(rules: &'r Rules, assessment: &'r Assessment) -> Vec<(&'r CallRules, &'r CallAssessment)> {
    let concerned = assessment.calls.iter().filter(|assessed| assessed.fit != Verdict::Closed);
    concerned.map(|assessed| (&rules.calls[assessed.call], assessed)).collect()
}

/// Something that happened to a call.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Happened<'a> {
    /// What.
    pub change: CallChange,
    /// When, as precisely as is known.
    pub date: &'a AsOf,
    /// To which period, or in what way.
    pub text: &'a Text,
    /// Where it comes from.
    pub provenance: Option<&'a Provenance>,
}

/// What happened to a call until `today`, oldest first: what its file says, and its openings and closings.
pub fn history<'a>(rules: &'a CallRules, call: &'a Call, today: NaiveDate) -> Vec<Happened<'a>> {
    let written = call.history.iter().map(|event| {
        let (text, provenance) = (&event.text, Some(&event.provenance));
        (event.date.first_day(), Happened { change: event.change, date: &event.date, text, provenance })
    });
    let turned = of_call(rules).into_iter().map(|moment| {
        let change = match moment.turn {
            Turn::Opens => CallChange::Opened,
            Turn::Closes => CallChange::Closed,
        };
        let (text, provenance) = (&moment.window.label, moment.window.provenance.as_ref());
        (Some(moment.day), Happened { change, date: moment.date, text, provenance })
    });
    let mut all: Vec<_> = written.chain(turned).filter_map(|(day, happened)| Some((day?, happened))).collect();
    // A window closes at the end of its last day.
    all.retain(|(day, happened)| *day < today || (*day == today && happened.change != CallChange::Closed));
    all.sort_by_key(|(day, happened)| (*day, happened.change));
    all.into_iter().map(|(_, happened)| happened).collect()
}

/// The day on which what the desk says of a call last changed, as of `today`: its newest source, or a date that has passed since.
pub fn changed(rules: &CallRules, call: &Call, today: NaiveDate) -> Option<NaiveDate> {
    let sources = rules.windows.iter().filter_map(|window| window.provenance.as_ref());
    let sources = sources.chain(call.history.iter().map(|event| &event.provenance)).chain([&call.summary.provenance]);
    let read = sources.filter_map(|provenance| provenance.as_of.first_day()).filter(|day| *day <= today).max();
    let turned = of_call(rules).into_iter().filter_map(|moment| match moment.turn {
        Turn::Opens => Some(moment.day),
        Turn::Closes => moment.day.succ_opt(),
    });
    let turned = turned.filter(|day| *day <= today).max();
    read.max(turned)
}

/// A label as part of a name: lower case, letters and digits joined by dashes.
pub fn slug(label: &str) -> String {
    let mut slug = String::new();
    for character in label.to_lowercase().chars() {
        if character.is_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}
