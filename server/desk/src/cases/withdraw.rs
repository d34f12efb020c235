//! The company needs no answer any more.

use super::error::CaseError;
use super::event::Event;
use super::message::{Kind, Said, Side};
use super::state::{Action, ClosingReason};
use super::texts::Reason;
use crate::audit;
use crate::desk::Desk;
use crate::ids::CaseId;
use crate::visitor::Visitor;

impl Desk {
    /// Withdraws the case; why is told to the desk, when it is told.
    ///
    /// # Errors
    /// [`CaseError::Lost`] when `base` is not its last version; when it cannot be done now or is not the visitor's case.
    pub async fn withdraw_case(
        &self,
        visitor: &Visitor,
        case: CaseId,
        base: i64,
        reason: Option<&Reason>,
    ) -> Result<(), CaseError> {
        let mut change = self.change(visitor, Side::Company, (case, base), Action::Withdraw).await?;
        change.case.closing_reason = Some(ClosingReason::Withdrawn.key().to_owned());
        change.go(Action::Withdraw).await?;
        let reason = reason.map(Reason::as_str).unwrap_or_default();
        change.say(Said::told(Kind::Event, Event::Withdrawn, reason, change.now)).await?;
        change.commit(audit::Action::CaseWithdraw, String::new()).await
    }
}
