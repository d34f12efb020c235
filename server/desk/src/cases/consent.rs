//! The company says whether a partner desk may see a case.

use super::consents::Consents;
use super::error::{CaseError, Refusal};
use super::event::Event;
use super::message::{Kind, Said, Side};
use super::state::{Action, State};
use crate::audit;
use crate::desk::Desk;
use crate::desks;
use crate::ids::CaseId;
use crate::visitor::Visitor;

impl Desk {
    /// Allows or forbids the partner `desk` to see the case; nothing happens when that was said already. Whether it agrees or
    /// not, a company that the desk waits for has replied.
    ///
    /// # Errors
    /// [`Refusal::NotThisDesk`] when there is no such partner; [`Refusal::DeskHasIt`] when that partner has the case, until it is
    /// closed: what it saw cannot be unseen; [`CaseError::Lost`] when `base` is not its last version; when it cannot be done now
    /// or is not the visitor's case.
    pub async fn consent(
        &self,
        visitor: &Visitor,
        (case, base): (CaseId, i64),
        desk: &str,
        consent: bool,
    ) -> Result<(), CaseError> {
        let mut change = self.change(visitor, Side::Company, (case, base), Action::Consent).await?;
        let partner = desks::partners().find(|station| station.id == desk).ok_or(Refusal::NotThisDesk)?;
        let state = change.state()?;
        if !consent && change.case.desk == partner.id && state != State::Closed {
            return Err(Refusal::DeskHasIt.into());
        }
        let mut consents = Consents::read(&change.case.consents);
        if !consents.say(partner.id, consent) {
            return Ok(());
        }
        change.case.consents = consents.kept();
        if state == State::Waiting {
            change.go(Action::Consent).await?;
        }
        let event = Event::Consented { desk: partner.id.to_owned(), consent };
        change.say(Said::told(Kind::Event, event, "", change.now)).await?;
        change.commit(audit::Action::CaseConsent, format!("{} {}", partner.id, if consent { "yes" } else { "no" })).await
    }
}
