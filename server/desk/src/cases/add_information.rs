//! The company says more.

use super::draft::DraftKind;
use super::error::CaseError;
use super::event::Event;
use super::message::{Kind, Said, Side};
use super::state::Action;
use super::texts::Body;
use crate::desk::Desk;
use crate::ids::{CaseId, MessageId};
use crate::visitor::Visitor;

impl Desk {
    /// Adds what the company says; when the desk waited for it, the clock runs again.
    ///
    /// # Errors
    /// [`CaseError::Lost`] when `base` is not its last version; [`DeskError::NotNow`](crate::DeskError::NotNow) when the case was
    /// answered or closed: it can be reopened with the same text; when it is not the visitor's case.
    pub async fn add_information(&self, visitor: &Visitor, case: CaseId, base: i64, body: &Body) -> Result<MessageId, CaseError> {
        let mut change = self.change(visitor, Side::Company, (case, base), Action::Inform).await?;
        change.go(Action::Inform).await?;
        let message = change.say(Said::told(Kind::Information, Event::Informed, body.as_str(), change.now)).await?;
        change.clear_draft(visitor, DraftKind::Information).await?;
        change.commit("case-inform", String::new()).await?;
        Ok(message)
    }
}
