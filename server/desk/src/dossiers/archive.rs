//! Putting a dossier aside and taking it up again. None is deleted by hand: keeping and erasing is a matter of retention.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::dossier::locked;
use super::save::deed;
use crate::audit::{self, Action};
use crate::desk::Desk;
use crate::entities::dossier::{Column, Entity};
use crate::error::DeskError;
use crate::ids::DossierId;
use crate::visitor::Visitor;

impl Desk {
    /// Puts a dossier aside: it can be read, not changed.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when it is not one of the visitor's companies'.
    pub async fn archive_dossier(&self, visitor: &Visitor, id: DossierId) -> Result<(), DeskError> {
        self.set_archived(visitor, id, true).await
    }

    /// Takes up again a dossier that was put aside.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when it is not one of the visitor's companies'.
    pub async fn unarchive_dossier(&self, visitor: &Visitor, id: DossierId) -> Result<(), DeskError> {
        self.set_archived(visitor, id, false).await
    }

    async fn set_archived(&self, visitor: &Visitor, id: DossierId, archived: bool) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let row = locked(&writing, visitor, id).await?;
        if row.archived_at.is_some() == archived {
            return Ok(());
        }
        Entity::update_many()
            .col_expr(Column::ArchivedAt, Expr::value(archived.then_some(now.0)))
            .col_expr(Column::UpdatedAt, now.0.into())
            .filter(Column::Id.eq(id))
            .exec(&*writing)
            .await?;
        let action = if archived { Action::DossierArchive } else { Action::DossierUnarchive };
        audit::record(&writing, now, deed(visitor, action, id, row.company, String::new())).await?;
        Ok(writing.commit().await?)
    }
}
