//! The sessions of a person, to be looked at and ended.

use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use uuid::Uuid;

use super::session::is_over;
use super::signed::SessionFacts;
use crate::audit::{self, Action, Deed};
use crate::desk::Desk;
use crate::entities::session::{Column, Entity};
use crate::error::DeskError;
use crate::moment::Moment;
use crate::visitor::Visitor;

/// A session as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionLine {
    /// What it is called to end it.
    pub public: Uuid,
    /// How the browser names itself.
    pub agent: String,
    /// When the person signed in.
    pub created_at: Moment,
    /// When it was last used, to the hour.
    pub seen_at: Moment,
    /// Whether it is the one that asks.
    pub current: bool,
}

impl Desk {
    /// The sessions of the visitor that last, the newest first. There are never many ([`super::MOST_SESSIONS`]).
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn sessions(&self, visitor: &Visitor, current: &SessionFacts) -> Result<Vec<SessionLine>, DeskError> {
        let rows = Entity::find()
            .filter(Column::Account.eq(visitor.account))
            .filter(is_over(self.now()).not())
            .order_by_desc(Column::CreatedAt)
            .order_by_desc(Column::Public)
            .all(self.storage.read())
            .await?;
        let lines = rows.into_iter().map(|row| SessionLine {
            public: row.public,
            agent: row.agent,
            created_at: row.created_at,
            seen_at: row.seen_at,
            current: row.public == current.public,
        });
        Ok(lines.collect())
    }

    /// Ends one session of the visitor.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the visitor has none that is called so.
    pub async fn end_session(&self, visitor: &Visitor, public: Uuid) -> Result<(), DeskError> {
        let ended = self.end_sessions(visitor, Condition::all().add(Column::Public.eq(public))).await?;
        if ended == 0 { Err(DeskError::NotFound) } else { Ok(()) }
    }

    /// Ends the other sessions of the visitor; says how many there were.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn end_other_sessions(&self, visitor: &Visitor, current: &SessionFacts) -> Result<u64, DeskError> {
        self.end_sessions(visitor, Condition::all().add(Column::Public.ne(current.public))).await
    }

    async fn end_sessions(&self, visitor: &Visitor, which: Condition) -> Result<u64, DeskError> {
        let writing = self.storage.write().await?;
        let ended = Entity::delete_many().filter(Column::Account.eq(visitor.account)).filter(which).exec(&*writing).await?;
        if ended.rows_affected == 0 {
            return Ok(0);
        }
        let deed = Deed { detail: ended.rows_affected.to_string(), ..Deed::own(visitor.account, Action::SessionsEnd) };
        audit::record(&writing, self.now(), deed).await?;
        writing.commit().await?;
        Ok(ended.rows_affected)
    }
}
