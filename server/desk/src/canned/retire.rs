//! A canned answer is offered no more, or again.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use super::list::seen;
use super::write::{MOST, deed, offered};
use crate::audit::{self, Action};
use crate::desk::Desk;
use crate::entities::canned_answer::{Column, Entity};
use crate::error::DeskError;
use crate::ids::CannedId;
use crate::visitor::Visitor;

impl Desk {
    /// Retires a canned answer, or offers it again.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when there is none for the visitor; [`DeskError::Full`] when the desk offers [`MOST`] others.
    pub async fn retire_canned_answer(&self, visitor: &Visitor, id: CannedId, retired: bool) -> Result<(), DeskError> {
        let (now, writing) = (self.now(), self.storage.write().await?);
        let row = seen(visitor)?.filter(Column::Id.eq(id)).lock_exclusive().one(&*writing).await?.ok_or(DeskError::NotFound)?;
        if row.retired == retired {
            return Ok(());
        }
        if !retired && offered(&writing, &row.desk).await? >= MOST {
            return Err(DeskError::Full);
        }
        let change = Entity::update_many().col_expr(Column::Retired, retired.into()).col_expr(Column::UpdatedAt, now.0.into());
        change.filter(Column::Id.eq(id)).exec(&*writing).await?;
        let action = if retired { Action::CannedRetire } else { Action::CannedOffer };
        audit::record(&writing, now, deed(visitor, action, id, row.version)).await?;
        Ok(writing.commit().await?)
    }
}
