//! Why nothing was done with a case.

use sea_orm::DbErr;

use super::message::Message;
use crate::error::DeskError;

/// Why nothing was done with a case.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// Somebody else did something in the meantime: all of it that the loser may see, to be shown beside the loser's own text.
    #[error("it was changed in the meantime")]
    Lost {
        /// What was said and done since the version the loser knows, oldest first.
        theirs: Vec<Message>,
    },
    /// A rule of the desk forbids it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// As everywhere.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<DbErr> for CaseError {
    fn from(error: DbErr) -> Self {
        Self::Desk(error.into())
    }
}

/// A rule of the desk that forbids something; the name of the variant is the key of its wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The company did not agree that this partner desk sees its case.
    #[error("the company did not agree that this partner desk sees its case")]
    NoConsent,
    /// The partner desk has the case: what it saw cannot be unseen.
    #[error("the partner desk has the case")]
    DeskHasIt,
    /// There is no such desk, or the case is there already.
    #[error("the case cannot go to this desk")]
    NotThisDesk,
    /// The person does not answer at the desk of the case.
    #[error("the person does not answer at the desk of the case")]
    NotAtDesk,
    /// The other case was asked by somebody else, or it is the same one.
    #[error("the two cases do not belong together")]
    Unrelated,
    /// The time within which it could be done is over.
    #[error("it is too late")]
    TooLate,
    /// The person opened too many cases today.
    #[error("too many cases today")]
    TooManyToday,
    /// Too much was said in this case.
    #[error("too many messages")]
    TooManyMessages,
    /// The files of the case would weigh too much, or there are too many with one message.
    #[error("the files of the case would weigh too much")]
    TooMuchAttached,
}

impl Refusal {
    /// The key of the wording.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoConsent => "no-consent",
            Self::DeskHasIt => "desk-has-it",
            Self::NotThisDesk => "not-this-desk",
            Self::NotAtDesk => "not-at-desk",
            Self::Unrelated => "unrelated",
            Self::TooLate => "too-late",
            Self::TooManyToday => "too-many-today",
            Self::TooManyMessages => "too-many-messages",
            Self::TooMuchAttached => "too-much-attached",
        }
    }
}
