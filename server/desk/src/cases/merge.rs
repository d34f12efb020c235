//! A case that says the same as another one ends in its favour.

use super::change::{lock, sees};
use super::consents::Consents;
use super::error::{CaseError, Refusal};
use super::event::Event;
use super::message::{Kind, Said, Side};
use super::state::{Action, ClosingReason};
use crate::audit;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::ids::CaseId;
use crate::outbox::Mail;
use crate::visitor::Visitor;

impl Desk {
    /// Closes the case as a duplicate of `into`. Its messages stay where they are; each of the two threads tells of the other.
    ///
    /// # Errors
    /// [`Refusal::Unrelated`] unless both were asked for the same company or, without one, by the same person;
    /// [`Refusal::NoConsent`] when the other one is at a partner desk that may not see this one; [`CaseError::Lost`] when `base` is not the last version of the duplicate; when it cannot be done now or is not the
    /// visitor's to do.
    pub async fn merge_case(&self, visitor: &Visitor, (case, base): (CaseId, i64), into: CaseId) -> Result<(), CaseError> {
        if case == into {
            return Err(Refusal::Unrelated.into());
        }
        // Both are held from the start and in one order, so that two merges do not wait for each other.
        let writing = self.storage.write().await?;
        let mut both = lock(&writing, &[case, into]).await?;
        let position = both.iter().position(|row| row.id == into).ok_or(DeskError::NotFound)?;
        let goes_on = both.swap_remove(position);
        let duplicate = both.pop().ok_or(DeskError::NotFound)?;
        if !sees(visitor, Side::Desk, &duplicate) || !sees(visitor, Side::Desk, &goes_on) {
            return Err(DeskError::NotFound.into());
        }
        let mut change = self.holding(visitor, writing, duplicate);
        change.at_version(base, Side::Desk).await?;
        change.may(Action::Merge)?;
        if change.case.company != goes_on.company || (goes_on.company.is_none() && change.case.account != goes_on.account) {
            return Err(Refusal::Unrelated.into());
        }
        if !Consents::read(&change.case.consents).allow(&goes_on.desk) {
            return Err(Refusal::NoConsent.into());
        }
        let ended = change.number();
        change.case.closing_reason = Some(ClosingReason::Duplicate.key().to_owned());
        change.case.merged_into = Some(into);
        change.go(Action::Merge).await?;
        let duplicate = std::mem::replace(&mut change.case, goes_on);
        let (number, now) = (change.number(), change.now);
        change.may(Action::Absorb)?;
        let absorbed = Event::Absorbed { number: ended, case };
        change.say(Said::told(Kind::Event, absorbed, "", now)).await?;
        change.save().await?;
        change.case = duplicate;
        change.say(Said::told(Kind::Event, Event::Merged { number, case: into }, "", now)).await?;
        change.tell(now, |number, case| Mail::CaseMerged { number, case }).await?;
        change.commit(audit::Action::CaseMerge, number.to_string()).await
    }
}
