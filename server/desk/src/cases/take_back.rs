//! The author of an answer takes it back before the company sees it.

use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, DbErr, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
};

use super::change::Change;
use super::draft::DraftKind;
use super::error::{CaseError, Refusal};
use super::event::Event;
use super::message::{Kind, Said, Side};
use super::pauses;
use super::reply::Before;
use super::state::{Action, State};
use crate::audit;
use crate::desk::Desk;
use crate::entities::{message, outgoing_mail};
use crate::error::DeskError;
use crate::ids::{AccountId, CaseId, MessageId};
use crate::moment::Moment;
use crate::policy;
use crate::visitor::Visitor;

impl Desk {
    /// Takes the answer back: its text is the author's draft again, the case is what it was, and no mail leaves.
    ///
    /// # Errors
    /// [`Refusal::TooLate`] when the company sees it already; [`DeskError::NotNow`] when something else was done since; when it is
    /// not the visitor's to take back.
    pub async fn undo_reply(&self, visitor: &Visitor, case: CaseId, reply: MessageId) -> Result<(), CaseError> {
        let mut change = self.hold(visitor, Side::Desk, case).await?;
        let row = message::Entity::find_by_id(reply)
            .filter(message::Column::Case.eq(case))
            .filter(message::Column::Kind.eq(Kind::Reply.key()))
            .one(&*change.writing)
            .await?
            .filter(|row| row.author.is_some_and(|author| policy::wrote(visitor, author)))
            .ok_or(DeskError::NotFound)?;
        change.may(Action::TakeBack)?;
        if row.position != change.case.version {
            return Err(DeskError::NotNow.into());
        }
        let (Some(undo), Some(shown_at)) = (&row.undo, row.shown_at) else { return Err(DeskError::NotNow.into()) };
        let before: Before = serde_json::from_str(undo).map_err(|error| DbErr::Json(error.to_string()))?;
        if shown_at <= change.now || !change.keep_back(&before, shown_at).await? {
            return Err(Refusal::TooLate.into());
        }
        change.restore(&before, row.created_at).await?;
        change.keep_draft(visitor, DraftKind::Reply, &row.body).await?;
        let mut row = row.into_active_model();
        row.kind = Set(Kind::Event.key().to_owned());
        row.body = Set(String::new());
        row.shown_at = Set(None);
        row.undo = Set(None);
        row.update(&*change.writing).await?;
        change.say(Said::inside(Event::TakenBack, "")).await?;
        change.commit(audit::Action::CaseReplyTakenBack, String::new()).await
    }
}

impl Change<'_> {
    /// Keeps the mails of an answer from leaving; no, when the outbox has begun to send one.
    async fn keep_back(&self, before: &Before, due: Moment) -> Result<bool, DbErr> {
        // A mail that is being sent has another time, see `Desk::due_mails`.
        let waiting = outgoing_mail::Entity::delete_many()
            .filter(outgoing_mail::Column::Id.is_in(before.mails.iter().copied()))
            .filter(outgoing_mail::Column::DueAt.eq(due));
        let deleted = waiting.exec(&*self.writing).await?.rows_affected;
        Ok(usize::try_from(deleted).is_ok_and(|deleted| deleted == before.mails.len()))
    }

    async fn restore(&mut self, before: &Before, answered: Moment) -> Result<(), DbErr> {
        let case = &mut self.case;
        case.assignee = before.assignee.map(AccountId);
        case.assigned_at = before.assigned_at.map(Moment);
        case.answered_at = before.answered_at.map(Moment);
        case.answered_in = before.answered_in;
        let state = State::from_key(&before.state).unwrap_or(State::New);
        if state == State::Waiting {
            pauses::go_on(&*self.writing, self.case.id, answered).await?;
        }
        self.enter(state).await
    }
}
