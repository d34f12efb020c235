//! Identifiers: one type for each kind of thing, so that none is taken for another.

use std::fmt;
use std::str::FromStr;

use sea_orm::entity::prelude::*;
use sea_orm::{DbErr, TryFromU64};

use crate::moment::Moment;

/// Why a text is no identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier")]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            /// Reads the one form in which identifiers are written, so that an address has one spelling.
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let id = Uuid::try_parse(text).map_err(|_| NotAnId)?;
                if id.to_string() == text { Ok(Self(id)) } else { Err(NotAnId) }
            }
        }

        // Keys are made by the desk, never by the database.
        impl TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, DbErr> {
                Err(DbErr::ConvertFromU64(stringify!($name)))
            }
        }
    )*};
}

ids! {
    /// A person who signs in.
    AccountId,
    /// A company, incorporated or not yet.
    CompanyId,
    /// A product and an indication.
    DossierId,
    /// A question to the desk.
    CaseId,
    /// Something said in a case.
    MessageId,
    /// A text that answers many questions.
    CannedId,
    /// What an advisor holds against a verdict.
    DisagreementId,
    /// A file that goes with a message.
    AttachmentId,
    /// A date of a company in its roadmap.
    MilestoneId,
    /// Something that a person wants to be told of.
    AlertId,
}

impl AttachmentId {
    /// When it was made, which identifiers tell (RFC 9562, 5.7).
    pub(crate) fn made(self) -> Option<Moment> {
        let (seconds, nanoseconds) = self.0.get_timestamp()?.to_unix();
        let seconds = i64::try_from(seconds).ok()?;
        Some(Moment(seconds.saturating_mul(1_000).saturating_add(i64::from(nanoseconds / 1_000_000))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_has_one_spelling() {
        let id = "0193a5c2-7d1e-7000-8000-000000000001";
        assert_eq!(id.parse::<CaseId>().map(|id| id.to_string()).as_deref(), Ok(id));
        for other in ["0193A5C2-7D1E-7000-8000-000000000001", "0193a5c27d1e70008000000000000001", "1", ""] {
            assert_eq!(other.parse::<CaseId>(), Err(NotAnId), "{other}");
        }
    }
}
