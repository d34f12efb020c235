//! Cases are given to an advisor by hand.

use super::advisors;
use super::error::{CaseError, Refusal};
use super::event::Event;
use super::message::{Said, Side};
use super::routing::Advisor;
use super::state::Action;
use super::texts::Reason;
use crate::audit;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::ids::{AccountId, CaseId};
use crate::visitor::Visitor;

/// Cases given at a time.
pub const ASSIGNED_AT_ONCE: usize = 100;

impl Desk {
    /// Gives the case to `to`, whatever routing decided, for `reason`.
    ///
    /// # Errors
    /// [`Refusal::NotAtDesk`]; [`CaseError::Lost`] when `base` is not its last version; when it cannot be done now or is not the
    /// visitor's to do.
    pub async fn assign_case(
        &self,
        visitor: &Visitor,
        (case, base): (CaseId, i64),
        to: AccountId,
        reason: Option<&Reason>,
    ) -> Result<(), CaseError> {
        let mut change = self.change(visitor, Side::Desk, (case, base), Action::Assign).await?;
        let there = advisors::at(&*change.writing, &[&change.case.desk]).await?;
        let advisor = there.into_iter().find(|advisor| advisor.account == to.0).ok_or(Refusal::NotAtDesk)?;
        change.give(Some(to));
        change.go(Action::Assign).await?;
        let reason = reason.map(Reason::as_str).unwrap_or_default();
        change.say(Said::inside(Event::Assigned { to: advisor.name }, reason)).await?;
        change.commit(audit::Action::CaseAssign, to.to_string()).await
    }

    /// Gives several cases, each with the version the visitor knows, to `to`: each that can be given is. Tells, case by case,
    /// what became of it; cases beyond [`ASSIGNED_AT_ONCE`] are left alone and not told of.
    pub async fn assign_cases(
        &self,
        visitor: &Visitor,
        cases: &[(CaseId, i64)],
        to: AccountId,
        reason: Option<&Reason>,
    ) -> Vec<(CaseId, Result<(), CaseError>)> {
        let mut done = Vec::new();
        for (case, base) in cases.iter().take(ASSIGNED_AT_ONCE) {
            done.push((*case, self.assign_case(visitor, (*case, *base), to, reason).await));
        }
        done
    }

    /// Who may be given the case, those with the fewest open cases first.
    ///
    /// # Errors
    /// When the case is not the visitor's to answer; when the database cannot be read.
    pub async fn assignable(&self, visitor: &Visitor, case: CaseId) -> Result<Vec<Advisor>, DeskError> {
        let case = self.case_seen(visitor, Side::Desk, case).await?;
        let mut there = advisors::at(self.storage.read(), &[&case.desk]).await?;
        there.sort_by(|one, other| (one.open, &one.name).cmp(&(other.open, &other.name)));
        Ok(there)
    }
}
