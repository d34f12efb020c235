//! What the worker does with mails: takes those that are due, and tells what became of each.
//!
//! A mail is handed over at least once. Twice only when the worker dies, or the database fails, between the hand-over and the note
//! of it; the identifier of the mail is then the same.

use chrono::TimeDelta;
use content::Locale;
use sea_orm::sea_query::{Expr, ExprTrait as _, LockBehavior, LockType};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select};
use uuid::Uuid;

use super::{DEAD, Mail, SENT, WAITING};
use crate::desk::Desk;
use crate::entities::outgoing_mail::{Column, Entity, Model};
use crate::error::DeskError;
use crate::moment::Moment;

/// How long a mail that is being sent is left to the worker that took it.
pub const LEASE: TimeDelta = TimeDelta::minutes(5);
/// Times a mail is tried before it is dead: with the waits below, about two days.
const ATTEMPTS: i64 = 20;
/// Wait before the second try; it doubles from try to try.
const FIRST_WAIT: TimeDelta = TimeDelta::seconds(30);
/// Longest wait between two tries.
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(4);
/// Longest reason of a failure that is kept, in characters.
const LONGEST_REASON: usize = 500;

/// A mail that a worker has taken.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// Its identifier.
    pub id: Uuid,
    /// Who gets it.
    pub recipient: String,
    /// In which language.
    pub locale: Locale,
    /// What it says.
    pub mail: Mail,
    /// How often it was taken, this time included.
    pub attempts: i64,
    /// Until when it is left to the worker.
    lease: Moment,
}

/// Why a mail could not be handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What administrators read; no confidential text.
    pub reason: String,
    /// Whether it is no use to try again: there is no such mailbox.
    pub lasting: bool,
}

impl Desk {
    /// Takes up to `most` mails that are due, and leaves them to the caller for [`LEASE`]: a worker that dies loses none, and no
    /// two workers have the same one.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn due_mails(&self, most: u64) -> Result<Vec<Outgoing>, DeskError> {
        let now = self.now();
        // Most of the time there is nothing: then nobody who writes has to wait.
        if due(now).one(self.storage.read()).await?.is_none() {
            return Ok(Vec::new());
        }
        let lease = now.after(LEASE);
        let writing = self.storage.write().await?;
        let mut due = due(now).order_by_asc(Column::DueAt).order_by_asc(Column::Id).limit(most);
        if self.storage.is_shared() {
            due = due.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
        }
        let rows = due.all(&*writing).await?;
        Entity::update_many()
            .col_expr(Column::DueAt, lease.0.into())
            .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
            .filter(Column::Id.is_in(rows.iter().map(|row| row.id)))
            .exec(&*writing)
            .await?;
        writing.commit().await?;
        let mut mails = Vec::new();
        for row in rows {
            let attempts = row.attempts + 1;
            match serde_json::from_str(&row.values) {
                Ok(mail) => mails.push(taken(row, mail, lease)),
                // Another version of the program may know it.
                Err(error) => self.failed(row.id, attempts, lease, &error.to_string(), false).await?,
            }
        }
        Ok(mails)
    }

    /// The mail was handed over. What was filled in is forgotten, secrets of links among it.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn mail_sent(&self, mail: &Outgoing) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        Entity::update_many()
            .col_expr(Column::State, SENT.into())
            .col_expr(Column::Values, "{}".into())
            .col_expr(Column::SentAt, self.now().0.into())
            .filter(Column::Id.eq(mail.id))
            .exec(&*writing)
            .await?;
        Ok(writing.commit().await?)
    }

    /// The mail could not be handed over: it is tried again later, twice as late each time, and dead in the end.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn mail_failed(&self, mail: &Outgoing, failure: &Failure) -> Result<(), DeskError> {
        self.failed(mail.id, mail.attempts, mail.lease, &failure.reason, failure.lasting).await
    }

    /// Changes nothing when the mail was taken by another worker in the meantime: it is up to that one.
    async fn failed(&self, id: Uuid, attempts: i64, lease: Moment, reason: &str, lasting: bool) -> Result<(), DeskError> {
        let state = if lasting || attempts >= ATTEMPTS { DEAD } else { WAITING };
        let reason: String = reason.chars().take(LONGEST_REASON).collect();
        let writing = self.storage.write().await?;
        Entity::update_many()
            .col_expr(Column::State, state.into())
            .col_expr(Column::Failure, reason.into())
            .col_expr(Column::DueAt, self.now().after(wait_after(attempts)).0.into())
            .filter(Column::Id.eq(id))
            .filter(Column::DueAt.eq(lease))
            .exec(&*writing)
            .await?;
        Ok(writing.commit().await?)
    }
}

fn due(now: Moment) -> Select<Entity> {
    Entity::find().filter(Column::State.eq(WAITING)).filter(Column::DueAt.lte(now))
}

fn taken(row: Model, mail: Mail, lease: Moment) -> Outgoing {
    let locale = Locale::from_tag(&row.locale).unwrap_or(Locale::Fr);
    Outgoing { id: row.id, recipient: row.recipient, locale, mail, attempts: row.attempts + 1, lease }
}

fn wait_after(attempts: i64) -> TimeDelta {
    // `min` is also a function of SQL here.
    let doublings = Ord::min(u32::try_from(attempts - 1).unwrap_or_default(), 16);
    Ord::min(FIRST_WAIT * 2_i32.pow(doublings), LONGEST_WAIT)
}

#[cfg(test)]
mod tests;
