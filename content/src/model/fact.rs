//! Facts and prose, each with where it comes from and how sure it is.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Text;

/// How far a statement was verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Certainty {
    /// A listed source was read and says it.
    Retrieved,
    /// Prose of which a part was read and a part is recalled.
    Mixed,
    /// From professional knowledge; the reference is given but was not read. Shown as to be confirmed.
    Recalled,
}

impl Certainty {
    /// The identifier used in the files and in the API.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Retrieved => "retrieved",
            Self::Mixed => "mixed",
            Self::Recalled => "recalled",
        }
    }

    /// Whether the page has to mark the statement as to be confirmed.
    pub const fn to_confirm(self) -> bool {
        !matches!(self, Self::Retrieved)
    }
}

/// The date at which a source speaks: a day, a month or a year.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AsOf(String);

impl AsOf {
    /// Reads `2026`, `2026-08` or `2026-08-20`.
    pub fn parse(text: &str) -> Option<Self> {
        let as_of = Self(text.to_owned());
        as_of.first_day().map(|_| as_of)
    }

    /// As written in the file.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first day of the period.
    pub fn first_day(&self) -> Option<NaiveDate> {
        // By hand: chrono's parser would cost the browser several kilobytes of wasm.
        let part = |text: Option<&str>, digits: usize| match text {
            Some(text) if text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit()) => text.parse().ok(),
            Some(_) => None,
            None => Some(1),
        };
        let mut parts = self.0.splitn(3, '-');
        let year = part(parts.next(), 4)?;
        let (month, day) = (part(parts.next(), 2)?, part(parts.next(), 2)?);
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
    }

    /// The last day of the period.
    pub fn last_day(&self) -> Option<NaiveDate> {
        let first = self.first_day()?;
        let months = match self.0.len() {
            4 => 12,
            7 => 1,
            _ => return Some(first),
        };
        first.checked_add_months(Months::new(months))?.pred_opt()
    }

    /// Whether the statement is older than twelve months on `date` and has to be checked again.
    pub fn is_stale_on(&self, date: NaiveDate) -> bool {
        self.first_day().and_then(|day| day.checked_add_months(Months::new(12))).is_some_and(|limit| limit < date)
    }
}

/// Where a statement comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// Identifiers of the sources; never empty.
    pub sources: Vec<String>,
    /// How far it was verified.
    pub certainty: Certainty,
    /// The date at which the sources speak.
    pub as_of: AsOf,
}

/// A piece of prose with its provenance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The wording.
    pub text: Text,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// The value of a fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FactValue {
    /// Not known: shown as to be confirmed, never guessed.
    Unknown,
    /// A number, in the fact's unit.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// Words, a date or an address.
    Text(Text),
}

/// One figure or short statement: a delay, an amount, a criterion of the authority, a statistic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Identifier within its list, in French as in the law.
    pub key: String,
    /// What the value is.
    pub label: Text,
    /// The value.
    pub value: FactValue,
    /// Its unit.
    pub unit: Option<Text>,
    /// What to know about it.
    pub note: Option<Text>,
    /// Where it comes from.
    pub provenance: Provenance,
}
