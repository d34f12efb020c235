//! The calendar: business days are Monday to Friday without the public holidays of France (Code du travail,
//! article L3133-1).

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

/// Which days are worked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Whether Good Friday and 26 December are holidays too, as in Alsace and Moselle.
    pub alsace_moselle: bool,
}

/// Holidays that fall on the same day each year, as month and day.
const FIXED: [(u32, u32); 8] = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];
/// Easter Monday, Ascension and Whit Monday, in days after Easter.
const AFTER_EASTER: [i64; 3] = [1, 39, 50];
/// Good Friday, in days after Easter.
const GOOD_FRIDAY: i64 = -2;
/// The day after Christmas.
const SECOND_CHRISTMAS_DAY: (u32, u32) = (12, 26);

impl Calendar {
    /// Whether `day` is a public holiday.
    pub fn is_holiday(self, day: NaiveDate) -> bool {
        let date = (day.month(), day.day());
        let after_easter = (day - easter(day.year())).num_days();
        FIXED.contains(&date)
            || AFTER_EASTER.contains(&after_easter)
            || (self.alsace_moselle && (after_easter == GOOD_FRIDAY || date == SECOND_CHRISTMAS_DAY))
    }

    /// Whether `day` is worked.
    pub fn is_business(self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.is_holiday(day)
    }

    /// `day` itself when it is worked, else the next day that is.
    pub fn on_or_after(self, day: NaiveDate) -> NaiveDate {
        day.iter_days().find(|day| self.is_business(*day)).unwrap_or(day)
    }

    /// `day` itself when it is worked, else the last day before that is.
    pub fn on_or_before(self, day: NaiveDate) -> NaiveDate {
        day.iter_days().rev().find(|day| self.is_business(*day)).unwrap_or(day)
    }

    /// The business day `count` business days before `day`.
    pub fn back(self, day: NaiveDate, count: usize) -> NaiveDate {
        let mut earlier = day.iter_days().rev().filter(|day| self.is_business(*day)).skip_while(|earlier| *earlier == day);
        count.checked_sub(1).and_then(|skipped| earlier.nth(skipped)).unwrap_or(day)
    }

    /// The business day `count` business days after `day`; `None` beyond the calendar.
    pub fn forward(self, day: NaiveDate, count: usize) -> Option<NaiveDate> {
        let mut later = day.iter_days().skip(1).filter(|day| self.is_business(*day));
        count.checked_sub(1).map_or(Some(day), |skipped| later.nth(skipped))
    }
}

/// Easter Sunday of `year` in the Gregorian calendar: the algorithm of Meeus, Jones and Butcher, in its own letters.
#[expect(clippy::many_single_char_names, reason = "the letters are those of the algorithm")]
fn easter(year: i32) -> NaiveDate {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - b / 4 - g + 15).rem_euclid(30);
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let march = h + l - 7 * m + 22;
    // The 22nd of March is the earliest; "March 32" is the first of April.
    let days = u64::try_from(march - 1).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, 3, 1).map_or(NaiveDate::MIN, |first| first + Days::new(days))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FRANCE: Calendar = Calendar { alsace_moselle: false };

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn easter_falls_when_the_church_says() {
        // Among them the earliest and the latest Easter of two centuries.
        for easter_day in [
            "1818-03-22",
            "1943-04-25",
            "2000-04-23",
            "2008-03-23",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2038-04-25",
        ] {
            assert_eq!(easter(day(easter_day).year()), day(easter_day));
        }
    }

    #[test]
    fn the_eleven_holidays_of_2026_are_not_worked_and_no_other_day_is_a_holiday() {
        let holidays: Vec<String> =
            day("2026-01-01").iter_days().take(365).filter(|day| FRANCE.is_holiday(*day)).map(|day| day.to_string()).collect();
        let expected = [
            "2026-01-01",
            "2026-04-06",
            "2026-05-01",
            "2026-05-08",
            "2026-05-14",
            "2026-05-25",
            "2026-07-14",
            "2026-08-15",
            "2026-11-01",
            "2026-11-11",
            "2026-12-25",
        ];
        assert_eq!(holidays, expected);
    }

    #[test]
    fn alsace_and_moselle_have_two_holidays_more() {
        let strasbourg = Calendar { alsace_moselle: true };
        for extra in ["2026-04-03", "2025-12-26"] {
            assert!(strasbourg.is_holiday(day(extra)) && !FRANCE.is_holiday(day(extra)), "{extra}");
        }
    }

    #[test]
    fn the_bridge_of_may_is_worked_in_between() {
        // In 2026 both 1 and 8 May are Fridays.
        assert_eq!(FRANCE.on_or_after(day("2026-05-01")), day("2026-05-04"));
        assert_eq!(FRANCE.on_or_after(day("2026-05-08")), day("2026-05-11"));
        assert_eq!(FRANCE.on_or_before(day("2026-05-03")), day("2026-04-30"));
        // Ascension is a Thursday: the Friday after it is worked.
        assert!(FRANCE.is_business(day("2026-05-15")));
    }

    #[test]
    fn going_back_counts_business_days_only() {
        assert_eq!(FRANCE.back(day("2026-05-04"), 1), day("2026-04-30"));
        assert_eq!(FRANCE.back(day("2026-05-03"), 1), day("2026-04-30"));
        assert_eq!(FRANCE.back(day("2026-05-04"), 0), day("2026-05-04"));
        assert_eq!(FRANCE.back(day("2026-01-02"), 2), day("2025-12-30"));
    }

    proptest! {
        #[test]
        fn easter_is_a_sunday_between_the_22nd_of_march_and_the_25th_of_april(year in 1700..2400_i32) {
            let easter = easter(year);
            prop_assert_eq!(easter.weekday(), Weekday::Sun);
            prop_assert!((3, 22) <= (easter.month(), easter.day()) && (easter.month(), easter.day()) <= (4, 25));
        }
    }
}
