//! The desk answers. For half a minute the author may take the answer back; only then do the company see it and a mail leave.

use chrono::TimeDelta;
use sea_orm::DbErr;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::attachments::KeptFile;
use super::change::Change;
use super::draft::DraftKind;
use super::error::CaseError;
use super::event::Event;
use super::letter::Letter;
use super::message::{Kind, Said, Side};
use super::state::Action;
use super::texts::Body;
use crate::audit;
use crate::desk::Desk;
use crate::ids::{CaseId, MessageId};
use crate::outbox::Mail;
use crate::visitor::Visitor;

/// How long an answer can be taken back.
pub const SECOND_THOUGHTS: TimeDelta = TimeDelta::seconds(30);

/// What taking an answer back restores.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Before {
    pub state: String,
    pub assignee: Option<Uuid>,
    pub assigned_at: Option<i64>,
    pub answered_at: Option<i64>,
    pub answered_in: Option<i64>,
    /// The mails that wait.
    pub mails: Vec<Uuid>,
}

impl Desk {
    /// Answers: the draft is cleared, and an advisor who answers what nobody has makes it their own.
    ///
    /// # Errors
    /// [`CaseError::Lost`] when `base` is not its last version; when it cannot be done now or is not the visitor's to do.
    pub async fn reply<'a>(
        &self,
        visitor: &Visitor,
        case: CaseId,
        base: i64,
        letter: impl Into<Letter<'a>>,
    ) -> Result<MessageId, CaseError> {
        let Letter { body, files } = letter.into();
        let kept = self.keep_files_in(visitor, Side::Desk, case, files).await?;
        let done = self.answer(visitor, case, base, body, &kept).await;
        self.settled(&kept, done).await
    }

    async fn answer(
        &self,
        visitor: &Visitor,
        case: CaseId,
        base: i64,
        body: &Body,
        kept: &[KeptFile],
    ) -> Result<MessageId, CaseError> {
        let mut change = self.change(visitor, Side::Desk, (case, base), Action::Reply).await?;
        let shown_at = change.now.after(SECOND_THOUGHTS);
        let mails = change.tell(shown_at, |number, case| Mail::CaseAnswered { number, case }).await?;
        let undo = before(&change, mails)?;
        if change.case.assignee.is_none() {
            change.give(Some(visitor.account));
        }
        change.go(Action::Reply).await?;
        if change.case.answered_at.is_none() {
            change.case.answered_at = Some(change.now);
            change.case.answered_in = Some(change.reckoning().await?.elapsed);
        }
        let said = Said { undo: Some(undo), ..Said::told(Kind::Reply, Event::Replied, body.as_str(), shown_at) };
        change.send(visitor, said, kept, DraftKind::Reply, audit::Action::CaseReply).await
    }
}

fn before(change: &Change<'_>, mails: Vec<Uuid>) -> Result<String, DbErr> {
    let case = &change.case;
    let before = Before {
        state: case.state.clone(),
        assignee: case.assignee.map(|assignee| assignee.0),
        assigned_at: case.assigned_at.map(|at| at.0),
        answered_at: case.answered_at.map(|at| at.0),
        answered_in: case.answered_in,
        mails,
    };
    serde_json::to_string(&before).map_err(|error| DbErr::Json(error.to_string()))
}
