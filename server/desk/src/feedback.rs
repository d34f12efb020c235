//! After the answer: whether it was useful, and whether those who asked know how to go on. One reminder, sixty days after the end.

use chrono::TimeDelta;
use content::Locale;
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use crate::audit::{self, Action, Deed, Thing};
use crate::cases::{CaseNumber, State};
use crate::desk::Desk;
use crate::entities::{account, case, feedback, feedback_reminder, membership};
use crate::error::DeskError;
use crate::ids::CaseId;
use crate::outbox::{self, Mail};
use crate::policy::{self, CaseFacts};
use crate::storage::Writing;
use crate::typed::typed;
use crate::visitor::{Visitor, roles};

/// Characters of a comment.
pub const COMMENT: usize = 2_000;
/// How long after its end a case is worth a reminder.
pub const REMINDED_AFTER: TimeDelta = TimeDelta::days(60);
/// How long after its end a case is no longer worth one.
const FORGOTTEN_AFTER: TimeDelta = TimeDelta::days(90);
/// Reminders sent at a time.
const AT_A_TIME: u64 = 100;

roles! {
    /// Whether the answer was useful.
    Useful {
        /// Yes.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

typed! {
    /// What somebody adds to their opinion.
    Comment = lines up to COMMENT;
}

/// What somebody thinks of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// Whether it was useful.
    pub useful: Useful,
    /// Whether the person knows how to go on.
    pub proceeds: bool,
    /// What the person adds.
    pub comment: Option<Comment>,
}

impl Desk {
    /// Keeps what the person thinks of the answer to the case, in place of what was said before.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the case is not the person's; [`DeskError::NotNow`] before it is answered or closed.
    pub async fn give_feedback(&self, visitor: &Visitor, case: CaseId, said: &Feedback) -> Result<(), DeskError> {
        use feedback::Column;
        let now = self.now();
        let writing = self.storage.write().await?;
        let row = case::Entity::find_by_id(case).one(&*writing).await?.filter(|row| policy::asked(visitor, facts(row)));
        let row = row.ok_or(DeskError::NotFound)?;
        if !is_over(&row) {
            return Err(DeskError::NotNow);
        }
        let given = feedback::ActiveModel {
            case: Set(case),
            account: Set(visitor.account),
            useful: Set(said.useful.key().to_owned()),
            proceeds: Set(said.proceeds),
            comment: Set(said.comment.as_ref().map(|comment| comment.as_str().to_owned()).unwrap_or_default()),
            given_at: Set(now),
        };
        let again = OnConflict::column(Column::Case)
            .update_columns([Column::Account, Column::Useful, Column::Proceeds, Column::Comment, Column::GivenAt])
            .to_owned();
        feedback::Entity::insert(given).on_conflict(again).exec_without_returning(&*writing).await?;
        let deed = Deed {
            actor: Some((visitor.account, &visitor.name)),
            action: Action::Feedback,
            object: Thing::Case.of(case),
            company: row.company,
            detail: said.useful.key().to_owned(),
        };
        audit::record(&writing, now, deed).await?;
        Ok(writing.commit().await?)
    }

    /// What was said about the answer to the case, to those who asked and to those who answer.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the case is not the person's.
    pub async fn feedback(&self, visitor: &Visitor, case: CaseId) -> Result<Option<Feedback>, DeskError> {
        let row = case::Entity::find_by_id(case).one(self.storage.read()).await?;
        if !row.is_some_and(|row| policy::asked(visitor, facts(&row)) || policy::answers(visitor, facts(&row))) {
            return Err(DeskError::NotFound);
        }
        let row = feedback::Entity::find_by_id(case).one(self.storage.read()).await?;
        Ok(row.and_then(|row| {
            Some(Feedback { useful: Useful::from_key(&row.useful)?, proceeds: row.proceeds, comment: row.comment.parse().ok() })
        }))
    }

    /// Asks those whose case ended sixty days ago what they think, once; says how many were asked. To be run every day.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn remind_of_feedback(&self) -> Result<usize, DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let said = Query::select().column(feedback::Column::Case).from(feedback::Entity).to_owned();
        let reminded = Query::select().column(feedback_reminder::Column::Case).from(feedback_reminder::Entity).to_owned();
        let due = case::Entity::find()
            .filter(case::Column::ClosedAt.lte(now.before(REMINDED_AFTER)))
            .filter(case::Column::ClosedAt.gt(now.before(FORGOTTEN_AFTER)))
            .filter(case::Column::AnsweredAt.is_not_null())
            .filter(case::Column::MergedInto.is_null())
            .filter(case::Column::Id.not_in_subquery(said))
            .filter(case::Column::Id.not_in_subquery(reminded))
            .order_by_asc(case::Column::ClosedAt)
            .limit(AT_A_TIME)
            .lock_exclusive();
        let due = due.all(&*writing).await?;
        for case in &due {
            let sent = feedback_reminder::ActiveModel { case: Set(case.id), sent_at: Set(now) };
            feedback_reminder::Entity::insert(sent).exec_without_returning(&*writing).await?;
            let Some(person) = account::Entity::find_by_id(case.account).one(&*writing).await? else { continue };
            if !person.is_in_use() || !belongs(&writing, case).await? {
                continue;
            }
            let number = CaseNumber { year: case.year, place: case.number }.to_string();
            let mail = Mail::FeedbackAsked { number, case: case.id.to_string() };
            let locale = Locale::from_tag(&person.locale).unwrap_or(Locale::Fr);
            outbox::post(&writing, self.random, now, now, &person.mail, locale, &mail).await?;
        }
        writing.commit().await?;
        Ok(due.len())
    }
}

/// Whether who asked still belongs to the company of the case: who leaves it leaves its cases.
async fn belongs(writing: &Writing, case: &case::Model) -> Result<bool, DbErr> {
    let Some(company) = case.company else { return Ok(true) };
    let membership = membership::Entity::find()
        .filter(membership::Column::Company.eq(company))
        .filter(membership::Column::Account.eq(case.account));
    Ok(membership.one(&**writing).await?.is_some())
}

fn facts(case: &case::Model) -> CaseFacts<'_> {
    CaseFacts { account: case.account, company: case.company, desk: &case.desk, assignee: case.assignee }
}

fn is_over(case: &case::Model) -> bool {
    matches!(State::from_key(&case.state), Some(State::Answered | State::Closed))
}

#[cfg(test)]
mod tests;
