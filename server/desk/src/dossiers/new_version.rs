//! Saving other answers, or the same under other rules, as the next version of a dossier.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::dossier::locked;
use super::save::deed;
use super::{Snapshot, Version, version};
use crate::audit::{self, Action};
use crate::desk::Desk;
use crate::entities::{dossier, dossier_version};
use crate::error::DeskError;
use crate::ids::DossierId;
use crate::visitor::Visitor;

/// Versions that a dossier may have.
const MOST_VERSIONS: i64 = 200;

impl Desk {
    /// Saves the next version of a dossier, made from its version `base`; returns its number. When the last version says the
    /// same already, there is nothing to save and its number is returned: nothing is doubled when a form is sent twice.
    ///
    /// # Errors
    /// [`DeskError::Stale`] when somebody saved another version after `base`: nothing is written, both can be shown;
    /// [`DeskError::NotFound`] when the dossier is not one of the visitor's companies'; [`DeskError::NotNow`] when it is
    /// archived; [`DeskError::Full`] when it has as many versions as may be.
    pub async fn new_version(&self, visitor: &Visitor, id: DossierId, base: i64, snapshot: &Snapshot) -> Result<i64, DeskError> {
        use dossier::{Column, Entity};
        let now = self.now();
        let writing = self.storage.write().await?;
        let row = locked(&writing, visitor, id).await?;
        if row.archived_at.is_some() {
            return Err(DeskError::NotNow);
        }
        let last = dossier_version::Entity::find()
            .filter(dossier_version::Column::Dossier.eq(id))
            .filter(dossier_version::Column::Number.eq(row.version))
            .one(&*writing)
            .await?;
        let last = Version::of(last.ok_or(DeskError::NotFound)?)?;
        if last.snapshot.says_the_same(snapshot) {
            return Ok(last.number);
        }
        if row.version != base {
            return Err(DeskError::Stale);
        }
        if row.version >= MOST_VERSIONS {
            return Err(DeskError::Full);
        }
        let next = row.version + 1;
        Entity::update_many()
            .col_expr(Column::Version, next.into())
            .col_expr(Column::UpdatedAt, now.0.into())
            .filter(Column::Id.eq(id))
            .exec(&*writing)
            .await?;
        version::add(self, &writing, visitor, id, next, snapshot).await?;
        audit::record(&writing, now, deed(visitor, Action::DossierVersion, id, row.company, format!("version {next}"))).await?;
        writing.commit().await?;
        Ok(next)
    }
}
