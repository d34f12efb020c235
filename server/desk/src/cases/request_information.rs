//! The desk asks the company for more; the clock stands still until it replies.

use super::draft::DraftKind;
use super::error::CaseError;
use super::event::Event;
use super::message::{Kind, Said, Side};
use super::state::Action;
use super::texts::Body;
use crate::desk::Desk;
use crate::ids::{CaseId, MessageId};
use crate::outbox::Mail;
use crate::visitor::Visitor;

impl Desk {
    /// Asks the company for more.
    ///
    /// # Errors
    /// [`CaseError::Lost`] when `base` is not its last version; when it cannot be done now or is not the visitor's to do.
    pub async fn request_information(
        &self,
        visitor: &Visitor,
        case: CaseId,
        base: i64,
        body: &Body,
    ) -> Result<MessageId, CaseError> {
        let mut change = self.change(visitor, Side::Desk, (case, base), Action::Request).await?;
        if change.case.assignee.is_none() {
            change.give(Some(visitor.account));
        }
        change.go(Action::Request).await?;
        let message = change.say(Said::told(Kind::Request, Event::Requested, body.as_str(), change.now)).await?;
        change.clear_draft(visitor, DraftKind::Request).await?;
        change.tell(change.now, |number, case| Mail::InformationRequested { number, case }).await?;
        change.commit("case-request", String::new()).await?;
        Ok(message)
    }
}
