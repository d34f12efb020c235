//! A case goes back to the queue.

use super::error::CaseError;
use super::event::Event;
use super::message::{Said, Side};
use super::state::Action;
use super::texts::Reason;
use crate::audit;
use crate::desk::Desk;
use crate::ids::CaseId;
use crate::visitor::Visitor;

impl Desk {
    /// Gives the case back to the queue of its desk, for `reason`.
    ///
    /// # Errors
    /// [`CaseError::Lost`] when `base` is not its last version; when it cannot be done now or is not the visitor's to do.
    pub async fn release_case(&self, visitor: &Visitor, case: CaseId, base: i64, reason: &Reason) -> Result<(), CaseError> {
        let mut change = self.change(visitor, Side::Desk, (case, base), Action::Release).await?;
        change.give(None);
        change.go(Action::Release).await?;
        change.say(Said::inside(Event::Released, reason.as_str())).await?;
        change.commit(audit::Action::CaseRelease, String::new()).await
    }
}
