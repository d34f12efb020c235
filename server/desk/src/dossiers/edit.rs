//! Changing what is written in a dossier beside the answers.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::dossier::locked;
use super::save::deed;
use super::{Indication, Notes, Product};
use crate::audit::{self, Action};
use crate::desk::Desk;
use crate::entities::dossier::{Column, Entity};
use crate::error::DeskError;
use crate::ids::DossierId;
use crate::visitor::Visitor;

impl Desk {
    /// Changes product, indication and notes, as they stood in the revision `base`. Texts that stand there already are no
    /// change.
    ///
    /// # Errors
    /// [`DeskError::Stale`] when somebody changed them after `base`: nothing is written, both can be shown;
    /// [`DeskError::NotFound`] when the dossier is not one of the visitor's companies'; [`DeskError::NotNow`] when it is
    /// archived.
    pub async fn edit_dossier(
        &self,
        visitor: &Visitor,
        id: DossierId,
        base: i64,
        product: &Product,
        indication: &Indication,
        notes: &Notes,
    ) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let row = locked(&writing, visitor, id).await?;
        if row.archived_at.is_some() {
            return Err(DeskError::NotNow);
        }
        let texts = (product.as_str(), indication.as_str(), notes.as_str());
        if texts == (row.product.as_str(), row.indication.as_str(), row.notes.as_str()) {
            return Ok(());
        }
        if row.revision != base {
            return Err(DeskError::Stale);
        }
        Entity::update_many()
            .col_expr(Column::Product, texts.0.into())
            .col_expr(Column::Indication, texts.1.into())
            .col_expr(Column::Notes, texts.2.into())
            .col_expr(Column::Revision, (base + 1).into())
            .col_expr(Column::UpdatedAt, now.0.into())
            .filter(Column::Id.eq(id))
            .exec(&*writing)
            .await?;
        audit::record(&writing, now, deed(visitor, Action::DossierEdit, id, row.company, String::new())).await?;
        Ok(writing.commit().await?)
    }
}
