//! The desk: everything that is kept about people, and what may be done with it.

use std::sync::Arc;

use crate::clock::Clock;
use crate::files::Files;
use crate::hashing::Hashing;
use crate::moment::Moment;
use crate::random::Random;
use crate::sealing::SealingKey;
use crate::storage::Storage;
use content::calendar::Calendar;

/// The desk. What it does stands in the modules of this crate, one file for each action.
#[derive(Clone, Debug)]
pub struct Desk {
    pub(crate) storage: Storage,
    clock: Clock,
    pub(crate) random: Random,
    pub(crate) hashing: Hashing,
    calendar: Calendar,
    pub(crate) files: Files,
    sealing: Option<Arc<SealingKey>>,
}

impl Desk {
    /// A desk over `storage`, which works on the business days of France has no place for files and no key for secrets.
    pub fn new(storage: Storage, clock: Clock, random: Random) -> Self {
        Self {
            storage,
            clock,
            random,
            hashing: Hashing::default(),
            calendar: Calendar::default(),
            files: Files::default(),
            sealing: None,
        }
    }

    /// The same desk with the business days of `calendar`.
    #[must_use]
    pub fn working(self, calendar: Calendar) -> Self {
        Self { calendar, ..self }
    }

    /// The same desk, which keeps the files that people attach in `files`.
    #[must_use]
    pub fn keeping(self, files: Files) -> Self {
        Self { files, ..self }
    }

    /// The same desk, which seals secrets with `key`. Whether those in the database are sealed with it is not checked:
    /// [`Desk::unlocked`] does.
    #[must_use]
    pub fn sealed_with(self, key: SealingKey) -> Self {
        Self { sealing: Some(Arc::new(key)), ..self }
    }

    /// The key of its secrets.
    pub(crate) fn sealing_key(&self) -> Option<&SealingKey> {
        self.sealing.as_deref()
    }

    /// Its business days.
    pub const fn calendar(&self) -> Calendar {
        self.calendar
    }

    /// The instant.
    pub fn now(&self) -> Moment {
        Moment::of(self.clock.now())
    }

    /// The same desk at another time.
    #[must_use]
    pub fn at(&self, clock: Clock) -> Self {
        Self { clock, ..self.clone() }
    }

    /// The clock.
    pub const fn clock(&self) -> Clock {
        self.clock
    }

    /// Where passwords are hashed.
    pub const fn hashing(&self) -> &Hashing {
        &self.hashing
    }

    /// Its randomness.
    pub const fn random(&self) -> Random {
        self.random
    }

    /// The database.
    pub const fn storage(&self) -> &Storage {
        &self.storage
    }
}
