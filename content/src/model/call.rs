//! Calls, aids, contests and programmes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{AsOf, Criterion, Fact, Passage, Provenance, Text};

/// A period of a call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Window {
    /// What it is: a wave, a contest, an announcement.
    pub label: Text,
    /// Whether one can file in it; a consultation or an announcement is only an event.
    pub filing: bool,
    /// When it opens, as precisely as is known.
    pub opens: Option<AsOf>,
    /// When it closes, as precisely as is known.
    pub closes: Option<AsOf>,
    /// Remark.
    pub note: Option<Text>,
    /// Where it comes from.
    pub provenance: Option<Provenance>,
}

impl Window {
    /// First day, where known: the first of the month or of the year when no more is known.
    pub fn opens_on(&self) -> Option<NaiveDate> {
        self.opens.as_ref().and_then(AsOf::first_day)
    }

    /// Last day, where known: the last of the month or of the year when no more is known.
    pub fn closes_on(&self) -> Option<NaiveDate> {
        self.closes.as_ref().and_then(AsOf::last_day)
    }
}

/// Whether one can file on a given date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CallState {
    /// A filing window is open.
    Open,
    /// At any time, or every year.
    Permanent,
    /// A filing window is announced.
    Upcoming,
    /// Running programme without direct filing.
    Running,
    /// The sources do not tell.
    ToConfirm,
    /// Every known window is over.
    Closed,
}

impl CallState {
    /// All states, in the order of the pages.
    pub const ALL: [Self; 6] = [Self::Open, Self::Permanent, Self::Upcoming, Self::Running, Self::ToConfirm, Self::Closed];

    /// The identifier used in addresses and in the API.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Permanent => "permanent",
            Self::Upcoming => "upcoming",
            Self::Running => "running",
            Self::ToConfirm => "to_confirm",
            Self::Closed => "closed",
        }
    }
}

/// The part of a call that the engine evaluates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallRules {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Kind of aid, such as `subvention`.
    pub family: String,
    /// State given by the sources, used where dates are missing.
    pub status: String,
    /// Its periods.
    pub windows: Vec<Window>,
    /// Who may apply.
    pub eligibility: Vec<Criterion>,
}

impl CallRules {
    /// The state on `date`: from the filing windows, and from the stated status only where dates are missing.
    pub fn state(&self, date: NaiveDate) -> CallState {
        let filing = || self.windows.iter().filter(|window| window.filing);
        let said_open = self.status == "ouvert";
        let open = |window: &Window| match (window.opens_on(), window.closes_on()) {
            (Some(opens), Some(closes)) => opens <= date && date <= closes,
            (None, Some(closes)) => said_open && date <= closes,
            (Some(opens), None) => said_open && opens <= date,
            (None, None) => false,
        };
        if filing().any(open) {
            return CallState::Open;
        }
        if filing().any(|window| window.opens_on().is_some_and(|opens| date < opens)) {
            return CallState::Upcoming;
        }
        // A window that closes later, but whose opening is not known: it may be open.
        let perhaps = filing().any(|window| window.opens.is_none() && window.closes_on().is_some_and(|closes| date <= closes));
        match self.status.as_str() {
            "permanent" => CallState::Permanent,
            "en_cours" => CallState::Running,
            "clos" if !perhaps => CallState::Closed,
            "ouvert" | "a_venir" if self.all_closed_by(date) => CallState::Closed,
            _ => CallState::ToConfirm,
        }
    }

    /// The day the open window closes, or the next one opens.
    pub fn next_date(&self, date: NaiveDate) -> Option<NaiveDate> {
        let filing = || self.windows.iter().filter(|window| window.filing);
        let started = |window: &&Window| window.opens_on().is_none_or(|opens| opens <= date);
        let closing = filing().filter(started).filter_map(Window::closes_on).filter(|closes| date <= *closes).min();
        closing.or_else(|| filing().filter_map(Window::opens_on).filter(|opens| date < *opens).min())
    }

    fn all_closed_by(&self, date: NaiveDate) -> bool {
        self.windows.iter().filter(|window| window.filing).all(|window| window.closes_on().is_some_and(|closes| closes < date))
    }
}

/// What happened to a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CallChange {
    /// It was announced or published, before one could file.
    Announced,
    /// One could file from then on.
    Opened,
    /// Its closing was put off.
    Extended,
    /// Its rules were changed.
    Amended,
    /// One could file until then.
    Closed,
}

impl CallChange {
    /// All changes, in their usual order.
    pub const ALL: [Self; 5] = [Self::Announced, Self::Opened, Self::Extended, Self::Amended, Self::Closed];

    /// The identifier used in files and wording.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Announced => "announced",
            Self::Opened => "opened",
            Self::Extended => "extended",
            Self::Amended => "amended",
            Self::Closed => "closed",
        }
    }
}

/// One entry of the history of a call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallEvent {
    /// What happened.
    pub change: CallChange,
    /// When, as precisely as is known.
    pub date: AsOf,
    /// To which period, or in what way.
    pub text: Text,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// The fiche of a call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Call {
    /// Identifier.
    pub id: String,
    /// What it is.
    pub summary: Passage,
    /// Bodies that run it.
    pub operator: Vec<String>,
    /// Programme it belongs to.
    pub programme: Option<String>,
    /// Budgets.
    pub budget: Vec<Fact>,
    /// What one gets.
    pub aid: Vec<Fact>,
    /// How to apply.
    pub how_to_apply: Passage,
    /// Results so far.
    pub results: Vec<Fact>,
    /// Frequent mistakes.
    pub pitfalls: Vec<Passage>,
    /// What happened to it beside the openings and closings of its periods, oldest first.
    pub history: Vec<CallEvent>,
}
