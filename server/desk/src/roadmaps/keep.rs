//! Keeping a roadmap for a dossier, or another wish in place of the one before. What was said of steps and the company's own
//! milestones stay.

use sea_orm::{ActiveModelTrait as _, ActiveValue::Set, EntityTrait as _};

use crate::audit::{self, Action};
use crate::desk::Desk;
use crate::dossiers::{deed, locked};
use crate::entities::dossier::Model as Dossier;
use crate::entities::roadmap::{ActiveModel, Entity};
use crate::error::DeskError;
use crate::ids::DossierId;
use crate::storage::Writing;
use crate::visitor::Visitor;

impl Desk {
    /// Keeps `wish`, a query, as the roadmap of a dossier, in place of the revision `base`: 0 while there is none. A wish that is
    /// kept already is no change.
    ///
    /// # Errors
    /// [`DeskError::Stale`] when somebody kept another one after `base`: nothing is written, both can be shown;
    /// [`DeskError::NotFound`] when the dossier is not one of the visitor's companies'; [`DeskError::NotNow`] when it is
    /// archived.
    pub async fn keep_roadmap(&self, visitor: &Visitor, dossier: DossierId, base: i64, wish: &str) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let company = open(&writing, visitor, dossier).await?.company;
        let row = Entity::find_by_id(dossier).one(&*writing).await?;
        if row.as_ref().is_some_and(|row| row.wish == wish) {
            return Ok(());
        }
        if row.as_ref().map_or(0, |row| row.revision) != base {
            return Err(DeskError::Stale);
        }
        let is_new = row.is_none();
        let row = ActiveModel {
            dossier: Set(dossier),
            wish: Set(wish.to_owned()),
            created_at: Set(row.map_or(now, |row| row.created_at)),
            revision: Set(base + 1),
            author: Set(visitor.account),
            author_name: Set(visitor.name.clone()),
            changed_at: Set(now),
        };
        if is_new {
            Entity::insert(row).exec_without_returning(&*writing).await?;
        } else {
            row.update(&*writing).await?;
        }
        let detail = format!("revision {}", base + 1);
        audit::record(&writing, now, deed(visitor, Action::RoadmapKeep, dossier, company, detail)).await?;
        Ok(writing.commit().await?)
    }
}

/// The dossier, which nobody else changes until the transaction ends; refused when it was put aside.
pub(super) async fn open(writing: &Writing, visitor: &Visitor, dossier: DossierId) -> Result<Dossier, DeskError> {
    let row = locked(writing, visitor, dossier).await?;
    if row.archived_at.is_some() { Err(DeskError::NotNow) } else { Ok(row) }
}

/// The same with a roadmap, which cannot be missing.
pub(super) async fn with_roadmap(writing: &Writing, visitor: &Visitor, dossier: DossierId) -> Result<Dossier, DeskError> {
    let row = open(writing, visitor, dossier).await?;
    Entity::find_by_id(dossier).one(&**writing).await?.ok_or(DeskError::NotFound)?;
    Ok(row)
}
