//! How long a step takes once its clock may have been stopped, forward and backward.

use chrono::{Days, Months, NaiveDate};

use crate::calendar::Calendar;
use crate::model::step::{Span, TimeUnit};

/// The days worked in France as a whole.
const FRANCE: Calendar = Calendar { alsace_moselle: false };

/// The length of a planned step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Length {
    /// Its duration; `None` for a moment.
    pub span: Option<Span>,
    /// What a request for further documents adds to the duration.
    pub added: Option<Span>,
    /// Days during which the clock stands still.
    pub stopped: u16,
}

impl Length {
    /// The day on which a step of this length ends when it begins on `start`; `None` beyond the calendar.
    pub fn after(self, start: NaiveDate) -> Option<NaiveDate> {
        let spans = [self.span, self.added].into_iter().flatten();
        let end = spans.into_iter().try_fold(start, |day, span| span.after(day))?;
        end.checked_add_days(Days::new(self.stopped.into()))
    }

    /// The latest day on which a step of this length may begin so as to end on `end` at the latest.
    pub fn before(self, end: NaiveDate) -> Option<NaiveDate> {
        let running = end.checked_sub_days(Days::new(self.stopped.into()))?;
        let spans = [self.added, self.span].into_iter().flatten();
        spans.into_iter().try_fold(running, |day, span| span.before(day))
    }
}

impl Span {
    /// The day so long after `day`; `None` beyond the calendar.
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        match self.unit {
            TimeUnit::Days => day.checked_add_days(Days::new(self.amount.into())),
            TimeUnit::BusinessDays => FRANCE.forward(day, self.amount.into()),
            TimeUnit::Months => day.checked_add_months(Months::new(self.amount.into())),
        }
    }

    /// The latest day that is at least so long before `day`; `None` beyond the calendar.
    pub fn before(self, day: NaiveDate) -> Option<NaiveDate> {
        if self.amount == 0 {
            return Some(day);
        }
        match self.unit {
            TimeUnit::Days => day.checked_sub_days(Days::new(self.amount.into())),
            TimeUnit::BusinessDays => {
                let first = FRANCE.back(FRANCE.on_or_before(day), usize::from(self.amount) - 1);
                first.pred_opt()
            }
            TimeUnit::Months => {
                let same_day = day.checked_sub_months(Months::new(self.amount.into()))?;
                // From the last day of a short month, several days lead to the same end.
                let later = same_day.iter_days().take_while(|start| self.after(*start).is_some_and(|end| end <= day));
                later.take(4).last()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn span(amount: u16, unit: TimeUnit) -> Span {
        Span { amount, unit }
    }

    #[test]
    fn each_unit_counts_in_its_own_way() {
        for (from, amount, unit, to) in [
            ("2027-03-01", 60, TimeUnit::Days, "2027-04-30"),
            ("2027-01-31", 1, TimeUnit::Months, "2027-02-28"),
            ("2028-01-31", 1, TimeUnit::Months, "2028-02-29"),
            ("2027-03-15", 12, TimeUnit::Months, "2028-03-15"),
            // Friday 7 May 2027: the Thursday before was Ascension, the 8th is a Saturday.
            ("2027-05-05", 2, TimeUnit::BusinessDays, "2027-05-10"),
            ("2027-05-08", 1, TimeUnit::BusinessDays, "2027-05-10"),
        ] {
            assert_eq!(span(amount, unit).after(day(from)), Some(day(to)), "{amount} {unit:?} after {from}");
        }
    }

    #[test]
    fn going_back_gives_the_latest_day_from_which_the_end_is_kept() {
        assert_eq!(span(1, TimeUnit::Months).before(day("2027-02-28")), Some(day("2027-01-31")));
        assert_eq!(span(1, TimeUnit::Months).before(day("2027-03-30")), Some(day("2027-02-28")));
        assert_eq!(span(60, TimeUnit::Days).before(day("2027-04-30")), Some(day("2027-03-01")));
        // From Sunday on, one business day ends on Monday.
        assert_eq!(span(1, TimeUnit::BusinessDays).before(day("2027-05-10")), Some(day("2027-05-09")));
    }

    #[test]
    fn beyond_the_calendar_there_is_no_day() {
        for unit in TimeUnit::ALL {
            assert_eq!(span(unit.most(), unit).after(NaiveDate::MAX), None, "{unit:?}");
        }
        assert_eq!(span(2, TimeUnit::Months).before(NaiveDate::MIN), None);
    }

    prop_compose! {
        fn any_length()(
            unit in prop::sample::select(TimeUnit::ALL.to_vec()),
            amount in 0..400_u16,
            added in prop::option::of(0..60_u16),
            stopped in 0..90_u16,
        ) -> Length {
            let added = added.map(|amount| Span { amount, unit: TimeUnit::Days });
            Length { span: Some(Span { amount: if unit == TimeUnit::Months { amount % 60 } else { amount }, unit }), added, stopped }
        }
    }

    proptest! {
        #[test]
        fn a_step_ends_in_time_exactly_when_it_begins_by_the_day_reckoned_back(
            length in any_length(),
            offset in 0..4000_u64,
            around in -40..40_i64,
        ) {
            let end = day("2024-01-01") + Days::new(offset);
            let latest = length.before(end).expect("a day");
            let start = latest + chrono::TimeDelta::days(around);
            let ends = length.after(start).expect("a day");
            prop_assert_eq!(ends <= end, start <= latest, "from {} to {}, by {}: {}", start, ends, end, latest);
        }
    }
}
