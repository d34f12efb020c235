//! What a projection starts from, and the limits within which it is exact.

use super::Month;
use crate::model::Euros;
use crate::model::tariff::{Price, Rhythm, SchemeTariffs, Tariff};

/// Months of a projection.
pub const MONTHS: u16 = 36;
/// Most new patients in a month.
pub const MOST_NEW: i64 = 1_000_000;
/// Most patients followed by other makers, and highest threshold of a band.
pub const MOST_PATIENTS: i64 = 100_000_000;
/// Highest price, and highest cost, of one patient: in euros.
pub const MOST_PRICE: i64 = 100_000;
/// Highest fixed costs of a month, in euros.
pub const MOST_FIXED: i64 = 100_000_000;

/// How many new patients start each month in which the product is paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ramp {
    /// A first number that grows by the same share each month.
    Growing {
        /// In the first month.
        start: u32,
        /// By so many thousandths each month; negative when it shrinks.
        growth: i32,
        /// Never more than this.
        most: Option<u32>,
    },
    /// Month by month; the last number goes on. Never empty.
    List(Vec<u32>),
}

/// A lower price that the visitor expects once more patients are followed in the country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExpectedBand {
    /// Patients followed in the country, of all makers.
    pub above: u32,
    /// The price from then on.
    pub price: Euros,
}

/// A scheme that pays, and what the visitor said of its price.
#[derive(Clone, Debug, PartialEq)]
pub struct Paid<'a> {
    /// Its tariffs.
    pub tariffs: &'a SchemeTariffs,
    /// The tariff chosen: the newest of its identifier.
    pub choice: &'a Tariff,
    /// The price the visitor expects where none is known, and how often it is paid.
    pub expected: Option<(Euros, Rhythm)>,
    /// The lower price the visitor expects where the bands are not known.
    pub band: Option<ExpectedBand>,
}

impl<'a> Paid<'a> {
    /// The tariff in force in a month.
    pub fn on(&self, month: Month) -> Option<&'a Tariff> {
        self.tariffs.on(&self.choice.id, month.first_day())
    }

    /// Whether the price goes down with the number of patients.
    pub fn tapers(&self) -> bool {
        matches!(&self.choice.price, Price::Known(known) if known.tapering.is_some())
    }
}

/// Everything a projection starts from.
#[derive(Clone, Debug, PartialEq)]
pub struct Inputs<'a> {
    /// Its first month.
    pub first: Month,
    /// Months before the first decision.
    pub decision: u16,
    /// The scheme that pays for a limited time.
    pub early: Option<Paid<'a>>,
    /// How long it does, in months; 0 without it.
    pub early_months: u16,
    /// Months between its end and the ordinary listing.
    pub gap: u16,
    /// The ordinary listing.
    pub after: Option<Paid<'a>>,
    /// Whether patients under treatment are paid for in between, as far as the visitor knows.
    pub continuity_paid: bool,
    /// New patients.
    pub ramp: Ramp,
    /// Thousandths of the patients of a month who are still there the next month.
    pub stay: u16,
    /// Patients followed in the country by other makers.
    pub others: u32,
    /// Costs of a month, from the first month on.
    pub fixed: Euros,
    /// Costs of a month for each patient followed.
    pub per_patient: Euros,
    /// By how many thousandths patients differ in the low and high scenarios.
    pub spread: u16,
    /// By how many months decisions are later in the low scenario.
    pub slip: u16,
}
