//! The company says whether partner desks may see a case.

use super::error::{CaseError, Refusal};
use super::event::Event;
use super::message::{Kind, Said, Side};
use super::state::Action;
use crate::desk::Desk;
use crate::desks::FRONT;
use crate::ids::CaseId;
use crate::visitor::Visitor;

impl Desk {
    /// Allows or forbids partner desks to see the case.
    ///
    /// # Errors
    /// [`Refusal::TooLate`] when a partner desk has the case: what it saw cannot be unseen; [`CaseError::Lost`] when `base` is not
    /// its last version; when it cannot be done now or is not the visitor's case.
    pub async fn consent(&self, visitor: &Visitor, case: CaseId, base: i64, consent: bool) -> Result<(), CaseError> {
        let mut change = self.change(visitor, Side::Company, (case, base), Action::Consent).await?;
        if !consent && change.case.desk != FRONT {
            return Err(Refusal::TooLate.into());
        }
        change.case.consent = consent;
        change.say(Said::told(Kind::Event, Event::Consented { consent }, "", change.now)).await?;
        change.commit("case-consent", consent.to_string()).await
    }
}
