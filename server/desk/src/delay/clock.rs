//! How long the desk has had a case, and how long it has left: one reckoning for every page, list, mail and figure.
//!
//! The rule:
//!
//! - Day 0 is the day of receipt in Paris or, when that day is not worked, the next business day. Every business day after it
//!   counts as one.
//! - A pause takes out the days after the one on which it begins, up to and including the one on which it ends. So the day
//!   on which the desk asks for more counts, and the day on which the company answers does not: it is a day 0 again. A pause
//!   that ends on the day it began takes out nothing.
//! - The answer is due on the last business day on which no more days than the target have been counted, and late from the
//!   next business day on. While a pause lasts, the answer is due as if the pause ended today.
//!
//! A public holiday or a weekend is therefore never the day on which an answer is due or becomes late.

use chrono::NaiveDate;

use crate::moment::Moment;
use content::calendar::Calendar;

/// A time during which the clock stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// When it began.
    pub from: Moment,
    /// When it ended; `None` while it lasts.
    pub until: Option<Moment>,
}

/// What the clock says on some day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reckoning {
    /// The day the answer is due; while the clock stands still, as if it ran again today.
    pub due: NaiveDate,
    /// Business days counted so far.
    pub elapsed: i64,
    /// Business days left; 0 on the day the answer is due, negative when it is late.
    pub left: i64,
    /// Whether the clock stands still.
    pub paused: bool,
}

impl Reckoning {
    /// Whether the answer is late and the clock runs.
    pub const fn is_late(self) -> bool {
        self.left < 0 && !self.paused
    }
}

/// What the clock says on the day `today` about a case received at `received`, to be answered within `target` business days.
pub fn reckon(calendar: Calendar, received: Moment, pauses: &[Pause], target: i64, today: NaiveDate) -> Reckoning {
    let start = calendar.on_or_after(received.day());
    let counts = |day: &NaiveDate| {
        calendar.is_business(*day)
            && !pauses.iter().any(|pause| pause.from.day() < *day && *day <= pause.until.map_or(today, Moment::day))
    };
    let mut days = start.iter_days().skip(1).filter(counts).zip(1..);
    let elapsed = start.iter_days().skip(1).take_while(|day| *day <= today).filter(counts).count();
    let elapsed = i64::try_from(elapsed).unwrap_or(i64::MAX);
    let too_many = days.find(|(_, count)| *count > target).map_or(start, |(day, _)| day);
    let due = too_many.pred_opt().map_or(start, |day| calendar.on_or_before(day));
    Reckoning { due, elapsed, left: target - elapsed, paused: pauses.iter().any(|pause| pause.until.is_none()) }
}

/// Answers that are due before this day are late on the day `today`.
pub fn late_before(calendar: Calendar, today: NaiveDate) -> NaiveDate {
    calendar.on_or_before(today)
}

#[cfg(test)]
mod tests {
    use chrono::{Days, TimeDelta};
    use proptest::prelude::*;

    use super::*;

    const FRANCE: Calendar = Calendar { alsace_moselle: false };

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn at(text: &str) -> Moment {
        Moment::of(text.parse().expect("a time"))
    }

    fn due(received: &str, target: i64) -> String {
        reckon(FRANCE, at(received), &[], target, day("2026-01-01")).due.to_string()
    }

    #[test]
    fn five_business_days_end_a_week_later_on_the_same_day_of_an_ordinary_week() {
        assert_eq!(due("2026-11-23T08:00:00Z", 5), "2026-11-30");
    }

    #[test]
    fn the_bridges_of_may_make_five_days_long() {
        assert_eq!(due("2026-04-30T08:00:00Z", 5), "2026-05-11");
        assert_eq!(due("2026-05-01T08:00:00Z", 5), "2026-05-12", "a holiday counts as the next business day");
        assert_eq!(due("2026-05-02T08:00:00Z", 5), "2026-05-12", "so does a Saturday");
    }

    #[test]
    fn the_day_of_receipt_is_that_of_paris_in_winter_in_summer_and_on_the_nights_between() {
        // The clocks go forward on 29 March and back on 25 October; both are Sundays.
        for (received, expected) in [
            ("2026-03-27T22:59:59Z", "2026-03-30"),
            ("2026-03-27T23:00:00Z", "2026-03-31"),
            ("2026-03-29T00:59:59Z", "2026-03-31"),
            ("2026-03-29T21:59:59Z", "2026-03-31"),
            ("2026-03-30T21:59:59Z", "2026-03-31"),
            ("2026-03-30T22:00:00Z", "2026-04-01"),
            ("2026-10-23T21:59:59Z", "2026-10-26"),
            ("2026-10-23T22:00:00Z", "2026-10-27"),
            ("2026-10-25T22:59:59Z", "2026-10-27"),
            ("2026-10-26T23:00:00Z", "2026-10-28"),
        ] {
            assert_eq!(due(received, 1), expected, "{received}");
        }
    }

    #[test]
    fn the_end_of_the_year_and_the_29th_of_february_count_as_they_are() {
        assert_eq!(due("2026-12-23T09:00:00Z", 5), "2026-12-31");
        assert_eq!(due("2026-12-30T09:00:00Z", 5), "2027-01-07");
        assert_eq!(due("2028-02-28T09:00:00Z", 5), "2028-03-06");
        assert_eq!(due("2027-02-26T09:00:00Z", 5), "2027-03-05");
    }

    #[test]
    fn a_pause_keeps_the_day_it_begins_and_takes_out_the_days_until_the_one_it_ends() {
        let received = at("2026-11-23T09:00:00Z");
        let asked = Pause { from: at("2026-11-25T15:00:00Z"), until: None };
        let waiting = reckon(FRANCE, received, &[asked], 5, day("2026-11-27"));
        assert_eq!(waiting, Reckoning { due: day("2026-12-02"), elapsed: 2, left: 3, paused: true });
        let answered = Pause { until: Some(at("2026-11-30T17:00:00Z")), ..asked };
        let running = reckon(FRANCE, received, &[answered], 5, day("2026-12-01"));
        assert_eq!(running, Reckoning { due: day("2026-12-03"), elapsed: 3, left: 2, paused: false });
    }

    #[test]
    fn a_pause_from_the_last_day_on_leaves_the_day_on_which_it_ends_to_answer() {
        let received = at("2026-11-23T09:00:00Z");
        let pause = Pause { from: at("2026-11-30T15:00:00Z"), until: Some(at("2026-12-03T09:00:00Z")) };
        let reckoning = reckon(FRANCE, received, &[pause], 5, day("2026-12-03"));
        assert_eq!((reckoning.due, reckoning.left), (day("2026-12-03"), 0));
        assert!(reckon(FRANCE, received, &[pause], 5, day("2026-12-04")).is_late());
    }

    #[test]
    fn what_is_due_on_friday_is_late_on_monday_and_not_before() {
        let received = at("2026-11-20T09:00:00Z");
        let left = |today| reckon(FRANCE, received, &[], 5, day(today)).left;
        assert_eq!(
            ["2026-11-20", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30"].map(left),
            [5, 1, 0, 0, 0, -1]
        );
    }

    prop_compose! {
        fn moment()(hours in 0..24 * 1500_i64) -> Moment {
            at("2025-11-01T00:00:00Z").after(TimeDelta::hours(hours))
        }
    }

    prop_compose! {
        fn pause()(from in moment(), hours in prop::option::weighted(0.8, 0..24 * 40_i64)) -> Pause {
            Pause { from, until: hours.map(|hours| from.after(TimeDelta::hours(hours))) }
        }
    }

    proptest! {
        #[test]
        fn the_clock_never_goes_back(
            received in moment(),
            pauses in prop::collection::vec(pause(), 0..4),
            more in pause(),
            target in 0..30_i64,
            later in 0..48_i64,
            after in 0..100_u64,
        ) {
            let today = received.day() + Days::new(after);
            let now = reckon(FRANCE, received, &pauses, target, today);
            prop_assert!(now.elapsed >= 0 && now.left == target - now.elapsed);
            let tomorrow = reckon(FRANCE, received, &pauses, target, today + Days::new(1));
            prop_assert!((0..=1).contains(&(tomorrow.elapsed - now.elapsed)));
            prop_assert!(tomorrow.due >= now.due);
            let received_later = reckon(FRANCE, received.after(TimeDelta::hours(later)), &pauses, target, today);
            prop_assert!(received_later.due >= now.due && received_later.left >= now.left);
            let easier = reckon(FRANCE, received, &pauses, target + 1, today);
            prop_assert!(easier.due > now.due && easier.left == now.left + 1);
            let with_more: Vec<Pause> = pauses.iter().copied().chain([more]).collect();
            let paused_more = reckon(FRANCE, received, &with_more, target, today);
            prop_assert!(paused_more.due >= now.due && paused_more.left >= now.left);
        }

        #[test]
        fn an_answer_is_due_on_a_business_day_and_late_from_the_next_one_on(
            received in moment(),
            pauses in prop::collection::vec(pause(), 0..4),
            target in 1..30_i64,
            after in 0..100_u64,
        ) {
            let today = received.day() + Days::new(after);
            let clock = reckon(FRANCE, received, &pauses, target, today);
            prop_assert!(FRANCE.is_business(clock.due));
            prop_assert!(clock.due > received.day());
            if !clock.paused {
                prop_assert_eq!(clock.is_late(), clock.due < late_before(FRANCE, today));
            }
        }
    }
}
