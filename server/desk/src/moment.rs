//! Instants as the tables keep them.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Europe::Paris;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// An instant, in milliseconds since 1970 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, DeriveValueType)]
pub struct Moment(pub i64);

impl Moment {
    /// The instant `time`, to the millisecond.
    pub const fn of(time: DateTime<Utc>) -> Self {
        Self(time.timestamp_millis())
    }

    /// The first instant of `day` in Paris.
    pub fn beginning(day: NaiveDate) -> Self {
        // Clocks change at two or three in the morning: there is always one midnight.
        let midnight = day.and_time(chrono::NaiveTime::MIN).and_local_timezone(Paris).earliest();
        midnight.map_or(Self(0), |midnight| Self::of(midnight.to_utc()))
    }

    /// The instant as a time of the calendar.
    pub fn time(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or_default()
    }

    /// The day it is in Paris.
    pub fn day(self) -> NaiveDate {
        self.time().with_timezone(&Paris).date_naive()
    }

    /// The day and the time it is in Paris.
    pub fn paris(self) -> NaiveDateTime {
        self.time().with_timezone(&Paris).naive_local()
    }

    /// The instant `later`.
    #[must_use]
    pub const fn after(self, later: TimeDelta) -> Self {
        Self(self.0.saturating_add(later.num_milliseconds()))
    }

    /// The instant that was `earlier`.
    #[must_use]
    pub const fn before(self, earlier: TimeDelta) -> Self {
        Self(self.0.saturating_sub(earlier.num_milliseconds()))
    }
}
