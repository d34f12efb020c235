//! Days as a case keeps them.

use chrono::NaiveDate;

use crate::day::Day;

/// Stands for no day while the delay of a case does not run: 31 December 9999, so that such cases come last.
pub const NO_DAY: i64 = 2_932_896;

/// `day`, in days since 1970.
pub(crate) fn number(day: NaiveDate) -> i64 {
    Day::of(day).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970_and_no_day_comes_after_all_others() {
        let number = |year, month, day| super::number(NaiveDate::from_ymd_opt(year, month, day).expect("a day"));
        assert_eq!((number(1970, 1, 1), number(2026, 11, 27), number(9999, 12, 31)), (0, 20_784, NO_DAY));
    }
}
