//! The desk closes a case.

use super::error::CaseError;
use super::event::Event;
use super::message::{Kind, Said, Side};
use super::state::{Action, ClosingReason};
use super::texts::Reason;
use crate::audit;
use crate::desk::Desk;
use crate::ids::CaseId;
use crate::outbox::Mail;
use crate::visitor::Visitor;

impl Desk {
    /// Closes the case; the company sees why.
    ///
    /// # Errors
    /// [`CaseError::Lost`] when `base` is not its last version; when it cannot be done now or is not the visitor's to do.
    pub async fn close_case(
        &self,
        visitor: &Visitor,
        (case, base): (CaseId, i64),
        reason: ClosingReason,
        words: Option<&Reason>,
    ) -> Result<(), CaseError> {
        let mut change = self.change(visitor, Side::Desk, (case, base), Action::Close).await?;
        change.case.closing_reason = Some(reason.key().to_owned());
        change.go(Action::Close).await?;
        let words = words.map(Reason::as_str).unwrap_or_default();
        change.say(Said::told(Kind::Event, Event::Closed { reason }, words, change.now)).await?;
        change.tell(change.now, |number, case| Mail::CaseClosed { number, case }).await?;
        change.commit(audit::Action::CaseClose, reason.key().to_owned()).await
    }
}
