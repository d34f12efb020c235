//! A case goes on after an answer or its end.

use chrono::TimeDelta;

use super::advisors;
use super::attachments::KeptFile;
use super::change::sees;
use super::consents::Consents;
use super::draft::DraftKind;
use super::error::{CaseError, Refusal};
use super::event::Event;
use super::letter::Letter;
use super::message::{Kind, Said, Side};
use super::routing::{self, Question, RULES};
use super::state::Action;
use super::texts::Body;
use crate::audit;
use crate::desk::Desk;
use crate::desks::{self, FRONT};
use crate::error::DeskError;
use crate::ids::{AccountId, CaseId};
use crate::moment::Moment;
use crate::visitor::Visitor;

/// How long after its end the company may reopen a case.
pub const REOPENING: TimeDelta = TimeDelta::days(60);

/// Until when the company may reopen a case that was closed at `closed_at`; an answered one waits for it.
pub(super) fn until(closed_at: Option<Moment>) -> Option<Moment> {
    closed_at.map(|closed| closed.after(REOPENING))
}

impl Desk {
    /// Goes on with the case, for what `body` says. The delay begins anew; the advisor is the same, unless no longer there; a partner
    /// desk that lost the consent to see it since loses it to the front desk.
    ///
    /// # Errors
    /// [`CaseError::Lost`] when `base` is not its last version; [`Refusal::TooLate`] for the company when the case was closed too
    /// long ago; [`DeskError::NotNow`] when it is open or a duplicate; when the case is not the visitor's.
    pub async fn reopen_case<'a>(
        &self,
        visitor: &Visitor,
        case: CaseId,
        base: i64,
        letter: impl Into<Letter<'a>>,
    ) -> Result<(), CaseError> {
        let Letter { body, files } = letter.into();
        let kept = match self.keep_files_in(visitor, Side::Company, case, files).await {
            Err(CaseError::Desk(DeskError::NotFound)) => self.keep_files_in(visitor, Side::Desk, case, files).await?,
            kept => kept?,
        };
        let done = self.go_on(visitor, case, base, body, &kept).await;
        self.settled(&kept, done).await
    }

    async fn go_on(&self, visitor: &Visitor, case: CaseId, base: i64, body: &Body, kept: &[KeptFile]) -> Result<(), CaseError> {
        let mut change = match self.change(visitor, Side::Company, (case, base), Action::Reopen).await {
            Err(CaseError::Desk(DeskError::NotFound)) => self.change(visitor, Side::Desk, (case, base), Action::Reopen).await?,
            change => change?,
        };
        let by_company = sees(visitor, Side::Company, &change.case);
        if change.case.merged_into.is_some() {
            return Err(DeskError::NotNow.into());
        }
        if by_company && until(change.case.closed_at).is_some_and(|until| until < change.now) {
            return Err(Refusal::TooLate.into());
        }
        let consents = Consents::read(&change.case.consents);
        let stays = consents.allow(&change.case.desk);
        let back = if stays { change.case.desk.as_str() } else { FRONT };
        let there = advisors::at(&*change.writing, &[back]).await?;
        if !stays || !there.iter().any(|advisor| Some(AccountId(advisor.account)) == change.case.assignee) {
            let question = Question {
                topic: change.case.topic.clone(),
                chosen: Some(change.case.desk.clone()),
                consents,
                on: change.now.day(),
                advisors: there,
            };
            let routing = routing::choose(&question, RULES);
            routing.desk.clone_into(&mut change.case.desk);
            change.give(routing.advisor.map(AccountId));
            change.case.routing = super::open::explained(question, routing)?;
        }
        change.case.closing_reason = None;
        change.case.reopened += 1;
        change.case.clock_from = change.now;
        change.case.target = desks::target(&change.case.desk);
        change.go(Action::Reopen).await?;
        let kind = if by_company { Kind::Information } else { Kind::Event };
        let said = Said::told(kind, Event::Reopened { by_company }, body.as_str(), change.now);
        change.send(visitor, said, kept, DraftKind::Information, audit::Action::CaseReopen).await?;
        Ok(())
    }
}
