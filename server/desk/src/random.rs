//! Randomness, as an argument: what cannot be guessed, and identifiers.

use uuid::{Builder, Uuid};

use crate::moment::Moment;

/// Where random bytes come from.
#[derive(Clone, Copy, Debug, Default)]
pub enum Random {
    /// The operating system.
    #[default]
    System,
}

impl Random {
    /// Random bytes.
    ///
    /// # Panics
    /// When the operating system has none to give, which no program can go on from.
    pub fn bytes<const N: usize>(self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            Self::System => getrandom::fill(&mut bytes).expect("the operating system has no randomness"),
        }
        bytes
    }

    /// An identifier that follows those made before (UUID version 7, RFC 9562).
    pub fn id(self, now: Moment) -> Uuid {
        let milliseconds = u64::try_from(now.0).unwrap_or_default();
        Builder::from_unix_timestamp_millis(milliseconds, &self.bytes()).into_uuid()
    }
}
