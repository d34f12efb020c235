//! The clock. Everything that depends on the time takes one, so that tests and "as of" answers choose theirs.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Europe::Paris;

/// Tells the time: that of the machine, or always the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// Stands still.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// A clock that stands still at noon (UTC) of `day`.
    pub fn at_noon(day: NaiveDate) -> Self {
        let noon = NaiveTime::MIN + chrono::TimeDelta::hours(12);
        Self::Fixed(day.and_time(noon).and_utc())
    }

    /// The time.
    pub fn now(self) -> DateTime<Utc> {
        match self {
            Self::System => system_now(),
            Self::Fixed(time) => time,
        }
    }

    /// The day it is in Paris, where calls open and close.
    pub fn today(self) -> NaiveDate {
        self.now().with_timezone(&Paris).date_naive()
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where the machine's clock is read")]
fn system_now() -> DateTime<Utc> {
    Utc::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today_at(time: &str) -> String {
        let time = time.parse().expect("a time");
        Clock::Fixed(time).today().to_string()
    }

    #[test]
    fn the_day_changes_at_midnight_in_paris_in_winter_and_in_summer() {
        assert_eq!(today_at("2026-01-31T22:59:59Z"), "2026-01-31");
        assert_eq!(today_at("2026-01-31T23:00:00Z"), "2026-02-01");
        assert_eq!(today_at("2026-07-31T21:59:59Z"), "2026-07-31");
        assert_eq!(today_at("2026-07-31T22:00:00Z"), "2026-08-01");
    }

    #[test]
    fn a_clock_set_to_a_day_tells_that_day() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
        assert_eq!(Clock::at_noon(day).today(), day);
    }
}
