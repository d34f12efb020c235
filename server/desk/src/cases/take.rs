//! An advisor makes a case their own.

use super::change::Change;
use super::error::CaseError;
use super::event::Event;
use super::message::{Kind, Said, Side};
use super::state::Action;
use crate::audit;
use crate::desk::Desk;
use crate::ids::{AccountId, CaseId};
use crate::visitor::Visitor;

impl Desk {
    /// Makes the case the visitor's own; the company sees that somebody works on it.
    ///
    /// # Errors
    /// [`CaseError::Lost`] when `base` is not its last version; when it cannot be done now or is not the visitor's to do.
    pub async fn take_case(&self, visitor: &Visitor, case: CaseId, base: i64) -> Result<(), CaseError> {
        let mut change = self.change(visitor, Side::Desk, (case, base), Action::Take).await?;
        change.give(Some(visitor.account));
        change.go(Action::Take).await?;
        change.say(Said::told(Kind::Event, Event::Taken, "", change.now)).await?;
        change.commit(audit::Action::CaseTake, String::new()).await
    }
}

impl Change<'_> {
    /// Gives the case to somebody, or to nobody.
    pub(super) fn give(&mut self, to: Option<AccountId>) {
        if self.case.assignee != to {
            self.case.assignee = to;
            self.case.assigned_at = to.map(|_| self.now);
        }
    }
}
