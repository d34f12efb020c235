//! Days as the tables keep them.

use chrono::{NaiveDate, TimeDelta};
use sea_orm::entity::prelude::*;

/// A day, in days since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType)]
pub struct Day(pub i64);

impl Day {
    /// The day `date`.
    pub fn of(date: NaiveDate) -> Self {
        Self((date - NaiveDate::default()).num_days())
    }

    /// The day as a date of the calendar; the first of 1970 beyond it.
    pub fn date(self) -> NaiveDate {
        let later = TimeDelta::try_days(self.0).and_then(|days| NaiveDate::default().checked_add_signed(days));
        later.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_it_was_written() {
        for text in ["1969-12-31", "1970-01-01", "2028-02-29", "9999-12-31"] {
            let date: NaiveDate = text.parse().expect("a date");
            assert_eq!(Day::of(date).date(), date);
        }
        assert_eq!(Day(i64::MAX).date(), NaiveDate::default());
    }
}
