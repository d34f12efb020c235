//! Money: what a scheme, or one scheme after another, pays for a company's patients over thirty-six months.
//!
//! Pure, and exact from the tariff to the result: amounts are whole cents, patients ten-thousandths, shares thousandths.
//! Nothing is guessed: what no source gives is asked, and what the visitor says is told apart from what a source says.
//!
//! **Rounding.** Two roundings, both to the nearest and halves up: the patients of a month who are still there a month later, to the
//! ten-thousandth, and the amount of a month, to the cent, after all its patients are added up. Totals are sums of the months shown.

pub mod inputs;
pub mod month;
pub mod projection;
mod ramp;
pub mod read;
pub mod refusal;
pub mod scenario;
mod schedule;
mod waits;

pub use inputs::{Inputs, MONTHS, Paid, Ramp};
pub use month::Month;
pub use projection::{Projection, Row, Stage};
pub use read::{follow_ons, read};
pub use refusal::{Field, Refused, Why};
pub use scenario::{Outlook, Scenario, outlook};
pub use schedule::year_of_a_patient;
pub use waits::{Waits, waits};

/// `number` divided by `by`, to the nearest, halves away from zero.
const fn nearest(number: i128, by: i128) -> i128 {
    let half = by / 2;
    if number < 0 { (number - half) / by } else { (number + half) / by }
}

/// Whole cents or ten-thousandths of a patient as the type that holds them; the limits of the inputs keep them far within.
fn narrow(number: i128) -> i64 {
    i64::try_from(number).unwrap_or(if number < 0 { i64::MIN / 4 } else { i64::MAX / 4 })
}
