//! Days as a case keeps them.

use chrono::{Days, NaiveDate};

/// Stands for no day while the delay of a case does not run: 31 December 9999, so that such cases come last.
pub const NO_DAY: i64 = 2_932_896;

/// `day`, in days since 1970.
pub(super) fn number(day: NaiveDate) -> i64 {
    (day - NaiveDate::default()).num_days()
}

/// The day `number` days after the first of 1970; nothing for [`NO_DAY`].
pub(super) fn day(number: i64) -> Option<NaiveDate> {
    let days = u64::try_from(number).ok().filter(|_| number != NO_DAY)?;
    NaiveDate::default().checked_add_days(Days::new(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_is_kept_is_the_same_day_again_and_no_day_is_none() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day");
        assert_eq!((number(today), day(number(today)), day(NO_DAY)), (20_784, Some(today), None));
        assert_eq!(number(NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day")), NO_DAY);
    }
}
