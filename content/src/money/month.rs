//! Months of the calendar.

use chrono::{Datelike, NaiveDate};

/// A month of a year between [`FIRST_YEAR`] and [`LAST_YEAR`], or one that follows within a simulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    year: i32,
    /// From 0.
    month: u32,
}

/// First year in which a simulation may start.
pub const FIRST_YEAR: i32 = 2020;
/// Last year in which a simulation may start.
pub const LAST_YEAR: i32 = 2099;

impl Month {
    /// The month of a day.
    pub fn of(date: NaiveDate) -> Self {
        Self { year: date.year(), month: date.month0() }
    }

    /// Reads `2027-01`; `None` when it is no month, or out of the years of a simulation.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.trim().split_once('-')?;
        let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return None;
        }
        let (year, month): (i32, u32) = (year.parse().ok()?, month.parse().ok()?);
        ((FIRST_YEAR..=LAST_YEAR).contains(&year) && (1..=12).contains(&month)).then(|| Self { year, month: month - 1 })
    }

    /// So many months later.
    #[must_use]
    pub fn plus(self, months: u16) -> Self {
        let months = self.month + u32::from(months);
        Self { year: self.year + i32::try_from(months / 12).unwrap_or_default(), month: months % 12 }
    }

    /// How many months later one begins on `day` or after it; 0 when it has begun already.
    pub fn months_until(self, day: NaiveDate) -> u16 {
        let months = |year: i32, month: u32| i64::from(year) * 12 + i64::from(month);
        let begun = i64::from(day.day() > 1);
        let later = months(day.year(), day.month0()) + begun - months(self.year, self.month);
        u16::try_from(later.max(0)).unwrap_or(u16::MAX)
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month + 1, 1).unwrap_or_default()
    }

    /// As written in addresses and files: `2027-01`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}", self.year, self.month + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_over_the_end_of_the_year() {
        let november = Month::parse("2026-11").expect("a month");
        assert_eq!(november.plus(1).iso(), "2026-12");
        assert_eq!(november.plus(2).iso(), "2027-01");
        assert_eq!(november.plus(35).iso(), "2029-10");
        assert_eq!(november.plus(2).first_day().to_string(), "2027-01-01");
    }

    #[test]
    fn a_month_is_paid_in_full_or_not_at_all() {
        let november = Month::parse("2026-11").expect("a month");
        for (day, months) in [("2026-10-15", 0), ("2026-11-01", 0), ("2026-11-02", 1), ("2027-01-01", 2), ("2027-01-31", 3)] {
            let day: NaiveDate = day.parse().expect("a day");
            assert_eq!(november.months_until(day), months, "{day}");
            assert!(november.plus(months).first_day() >= day, "{day}");
        }
    }

    #[test]
    fn what_is_no_month_or_far_away_is_refused() {
        for text in ["", "2027", "2027-13", "2027-00", "2027-1", "9999-01", "1999-12", "27-01", "+027-01", "2027-01-01", "NaN-01"]
        {
            assert_eq!(Month::parse(text), None, "{text}");
        }
        assert!(Month::parse("2020-01").is_some() && Month::parse("2099-12").is_some());
    }
}
