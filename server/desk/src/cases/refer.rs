//! A case goes to another desk.

use super::advisors;
use super::consents::Consents;
use super::error::{CaseError, Refusal};
use super::event::Event;
use super::message::{Kind, Said, Side};
use super::routing::{self, Question, RULES};
use super::state::Action;
use super::texts::Reason;
use crate::audit;
use crate::desk::Desk;
use crate::desks;
use crate::ids::{AccountId, CaseId};
use crate::outbox::Mail;
use crate::visitor::Visitor;

impl Desk {
    /// Refers the case to the desk `to`, for `reason`, which the company sees. The delay begins anew: it counts from when the
    /// desk that answers receives the case.
    ///
    /// # Errors
    /// [`Refusal::NoConsent`] when the company did not agree that this partner sees its case; [`Refusal::NotThisDesk`];
    /// [`CaseError::Lost`] when `base` is not its last version; when it cannot be done now or is not the visitor's to do.
    pub async fn refer_case(
        &self,
        visitor: &Visitor,
        (case, base): (CaseId, i64),
        to: &str,
        reason: &Reason,
    ) -> Result<(), CaseError> {
        let mut change = self.change(visitor, Side::Desk, (case, base), Action::Refer).await?;
        let station = desks::station(to).filter(|_| to != change.case.desk).ok_or(Refusal::NotThisDesk)?;
        let consents = Consents::read(&change.case.consents);
        if !consents.allow(to) {
            return Err(Refusal::NoConsent.into());
        }
        let question = Question {
            topic: change.case.topic.clone(),
            chosen: Some(to.to_owned()),
            consents,
            on: change.now.day(),
            advisors: advisors::at(&*change.writing, &[to]).await?,
        };
        let routing = routing::choose(&question, RULES);
        let from = std::mem::replace(&mut change.case.desk, to.to_owned());
        change.give(routing.advisor.map(AccountId));
        change.case.routing = super::open::explained(question, routing)?;
        change.case.clock_from = change.now;
        change.case.target = station.target;
        change.go(Action::Refer).await?;
        let event = Event::Referred { from, to: to.to_owned() };
        change.say(Said::told(Kind::Event, event, reason.as_str(), change.now)).await?;
        change.tell(change.now, |number, case| Mail::CaseReferred { number, case }).await?;
        change.commit(audit::Action::CaseRefer, to.to_owned()).await
    }
}
