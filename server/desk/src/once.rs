//! A form that is sent twice, by a second click or by going back, is acted on once: what it makes has an identifier that follows
//! from the form as it was shown and from who sends it.

use std::fmt;
use std::str::FromStr;

use chrono::TimeDelta;
use sha2::{Digest as _, Sha256};
use uuid::{Builder, Uuid};

use crate::desk::Desk;
use crate::ids::AccountId;
use crate::moment::Moment;

/// How long a form may stay open, in days; later it makes something new each time.
const OPEN: i64 = 7;

/// A form as it was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Once(Uuid);

/// Why a text names no form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a form")]
pub struct NotAForm;

impl Once {
    /// The identifier of what `by` makes with this form; `None` for a form that is too old or was never shown.
    pub(crate) fn id(self, by: AccountId, now: Moment) -> Option<Uuid> {
        self.id_with(by.0.as_bytes(), now)
    }

    /// The same for a form by nobody who is known: what is sent stands for who sends it.
    pub(crate) fn id_with(self, sent: &[u8], now: Moment) -> Option<Uuid> {
        let (seconds, nanoseconds) = self.0.get_timestamp()?.to_unix();
        let shown = seconds.checked_mul(1000)?.checked_add(u64::from(nanoseconds) / 1_000_000)?;
        let age = now.0.checked_sub(i64::try_from(shown).ok()?)?;
        if !(0..=TimeDelta::days(OPEN).num_milliseconds()).contains(&age) {
            return None;
        }
        let mut random = [0; 10];
        let digest = Sha256::new().chain_update(self.0).chain_update(sent).finalize();
        random.copy_from_slice(&digest[..10]);
        Some(Builder::from_unix_timestamp_millis(shown, &random).into_uuid())
    }
}

impl Desk {
    /// The name of a form that is shown now.
    pub fn once(&self) -> Once {
        Once(self.random.id(self.now()))
    }
}

impl fmt::Display for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Once {
    type Err = NotAForm;

    fn from_str(text: &str) -> Result<Self, NotAForm> {
        Uuid::try_parse(text).ok().filter(|id| id.get_version_num() == 7).map(Self).ok_or(NotAForm)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn a_form_makes_one_thing_for_one_person_and_another_for_another() {
        let shown = Moment(1_795_000_000_000);
        let [first, second] = [(); 2].map(|()| Once(Random::System.id(shown)));
        let [ines, paul] = [(); 2].map(|()| AccountId(Random::System.id(shown)));
        let later = Moment(shown.0 + 60_000);
        let id = first.id(ines, later);
        assert!(id.is_some());
        assert_eq!(id, first.id(ines, Moment(later.0 + 60_000)), "whenever it is sent");
        assert_ne!(id, first.id(paul, later));
        assert_ne!(id, second.id(ines, later));
        assert_eq!(first.to_string().parse(), Ok(first));
        // In the order of what was made before and after.
        assert!(id < Some(Random::System.id(Moment(shown.0 + 1))));
    }

    #[test]
    fn a_form_that_is_old_or_was_never_shown_names_nothing() {
        let shown = Moment(1_795_000_000_000);
        let form = Once(Random::System.id(shown));
        let by = AccountId(Random::System.id(shown));
        let week = TimeDelta::days(OPEN).num_milliseconds();
        assert!(form.id(by, Moment(shown.0 + week)).is_some());
        for now in [shown.0 - 1, shown.0 + week + 1, i64::MAX, i64::MIN] {
            assert_eq!(form.id(by, Moment(now)), None, "{now}");
        }
        for text in ["", "x", "00000000-0000-0000-0000-000000000000", "6c1c1c1a-7d6b-4b4e-8f7d-1d0a7c1d2e3f"] {
            assert_eq!(text.parse::<Once>(), Err(NotAForm), "{text}");
        }
    }
}
