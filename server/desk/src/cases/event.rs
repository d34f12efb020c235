//! What was done with a case, as its thread keeps it.

use serde::{Deserialize, Serialize};

use super::as_text;
use super::consents::Consents;
use super::number::CaseNumber;
use super::state::ClosingReason;
use crate::ids::CaseId;
use crate::policy::Departure;

/// What was done. The text that belongs to it, a question, a reply, a reason, is the body of its message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "event")]
pub enum Event {
    /// The case was opened with a question.
    Opened {
        /// The partner desks that may see it from the start.
        #[serde(default)]
        consents: Consents,
    },
    /// An advisor made it their own.
    Taken,
    /// It was given to somebody.
    Assigned {
        /// Who it was given to.
        to: String,
    },
    /// It was given back to the queue.
    Released,
    /// Nothing had been done for too long: the desk gave it back to the queue by itself.
    Returned,
    /// Who had it no longer answers at its desk: it went back to the queue.
    LeftBehind {
        /// Why.
        why: Departure,
    },
    /// The desk answered.
    Replied,
    /// The author took an answer back.
    TakenBack,
    /// The staff wrote something to itself.
    Noted,
    /// The desk asked for more.
    Requested,
    /// The company said more.
    Informed,
    /// The desk closed the case.
    Closed {
        /// Why.
        #[serde(with = "as_text")]
        reason: ClosingReason,
    },
    /// The company needs no answer any more.
    Withdrawn,
    /// It goes on.
    Reopened {
        /// Whether the company asked for it.
        by_company: bool,
    },
    /// It went to another desk.
    Referred {
        /// From which desk.
        from: String,
        /// To which desk.
        to: String,
    },
    /// It ended as a duplicate.
    Merged {
        /// Number of the case that goes on.
        #[serde(with = "as_text")]
        number: CaseNumber,
        /// Its identifier.
        #[serde(with = "as_text")]
        case: CaseId,
    },
    /// A duplicate of it ended.
    Absorbed {
        /// Number of the duplicate.
        #[serde(with = "as_text")]
        number: CaseNumber,
        /// Its identifier.
        #[serde(with = "as_text")]
        case: CaseId,
    },
    /// An advisor holds something against a verdict of the dossier.
    Disagreed {
        /// The scheme.
        scheme: String,
    },
    /// The company said whether a partner desk may see the case.
    Consented {
        /// The desk.
        desk: String,
        /// Whether it may.
        consent: bool,
    },
}

impl Event {
    /// The key of the wording.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Opened { .. } => "opened",
            Self::Taken => "taken",
            Self::Assigned { .. } => "assigned",
            Self::Released => "released",
            Self::Returned => "returned",
            Self::LeftBehind { .. } => "left-behind",
            Self::Replied => "replied",
            Self::TakenBack => "taken-back",
            Self::Noted => "noted",
            Self::Requested => "requested",
            Self::Informed => "informed",
            Self::Closed { .. } => "closed",
            Self::Withdrawn => "withdrawn",
            Self::Reopened { .. } => "reopened",
            Self::Referred { .. } => "referred",
            Self::Merged { .. } => "merged",
            Self::Absorbed { .. } => "absorbed",
            Self::Disagreed { .. } => "disagreed",
            Self::Consented { .. } => "consented",
        }
    }
}
