//! Mails that were given up: administrators see them, and may have them sent again.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};
use uuid::Uuid;

use super::{DEAD, WAITING};
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::outgoing_mail::{Column, Entity, Model};
use crate::error::DeskError;
use crate::moment::Moment;
use crate::policy;
use crate::visitor::Visitor;

/// Most mails that are listed.
const LISTED: u64 = 200;

/// A mail that was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadMail {
    /// Its identifier.
    pub id: Uuid,
    /// Who should have got it.
    pub recipient: String,
    /// Which mail, such as `case_answered`.
    pub kind: String,
    /// When it was written.
    pub created_at: Moment,
    /// How often it was tried.
    pub attempts: i64,
    /// Why the last try failed.
    pub reason: String,
}

impl Desk {
    /// The mails that were given up, the newest first; at most two hundred.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for all but administrators.
    pub async fn dead_mails(&self, visitor: &Visitor) -> Result<Vec<DeadMail>, DeskError> {
        if !policy::keeps_accounts(visitor) {
            return Err(DeskError::NotFound);
        }
        let dead = Entity::find().filter(Column::State.eq(DEAD));
        let rows = dead.order_by_desc(Column::DueAt).order_by_desc(Column::Id).limit(LISTED).all(self.storage.read()).await?;
        Ok(rows.into_iter().map(DeadMail::of).collect())
    }

    /// Has a mail that was given up sent again, from the first try on.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for all but administrators, and when the mail was not given up.
    pub async fn send_again(&self, visitor: &Visitor, id: Uuid) -> Result<(), DeskError> {
        if !policy::keeps_accounts(visitor) {
            return Err(DeskError::NotFound);
        }
        let now = self.now();
        let writing = self.storage.write().await?;
        let changed = Entity::update_many()
            .col_expr(Column::State, WAITING.into())
            .col_expr(Column::Attempts, 0.into())
            .col_expr(Column::DueAt, now.0.into())
            .filter(Column::Id.eq(id))
            .filter(Column::State.eq(DEAD))
            .exec(&*writing)
            .await?;
        if changed.rows_affected == 0 {
            return Err(DeskError::NotFound);
        }
        let deed = Deed {
            actor: Some((visitor.account, &visitor.name)),
            action: Action::MailAgain,
            object: Thing::Mail.of(id),
            company: None,
            detail: String::new(),
        };
        audit::record(&writing, now, deed).await?;
        Ok(writing.commit().await?)
    }
}

impl DeadMail {
    fn of(row: Model) -> Self {
        Self {
            id: row.id,
            recipient: row.recipient,
            kind: row.kind,
            created_at: row.created_at,
            attempts: row.attempts,
            reason: row.failure.unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests;
