//! Saving a diagnostic as a dossier.

use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use super::{Indication, Product, Snapshot, version};
use crate::audit::{self, Action, Deed, Thing};
use crate::companies::{CompanyName, found, founding};
use crate::desk::Desk;
use crate::entities::dossier::{ActiveModel, Column, Entity};
use crate::error::DeskError;
use crate::ids::{CompanyId, DossierId};
use crate::once::Once;
use crate::policy;
use crate::storage::Sequence;
use crate::visitor::Visitor;

/// Dossiers that a company may have.
const MOST_DOSSIERS: u64 = 200;

/// The company that a dossier is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For<'a> {
    /// One of the visitor's.
    Known(CompanyId),
    /// One that the desk is told of by the same request.
    New(&'a CompanyName),
}

impl Desk {
    /// Saves a diagnostic as a dossier, whose first version it is.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the company is not one of the visitor's; [`DeskError::Full`] when it has as many dossiers, or
    /// the visitor as many companies, as may be.
    pub async fn save_dossier(
        &self,
        visitor: &Visitor,
        company: For<'_>,
        product: &Product,
        indication: &Indication,
        snapshot: &Snapshot,
    ) -> Result<DossierId, DeskError> {
        self.save_dossier_once(None, visitor, company, (product, indication), snapshot).await
    }

    /// The same from a form: sent twice, it saves one dossier.
    ///
    /// # Errors
    /// As for [`Desk::save_dossier`].
    pub async fn save_dossier_once(
        &self,
        once: Option<Once>,
        visitor: &Visitor,
        company: For<'_>,
        (product, indication): (&Product, &Indication),
        snapshot: &Snapshot,
    ) -> Result<DossierId, DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let sent = once.and_then(|once| once.id(visitor.account, now)).map(DossierId);
        if let Some(id) = sent {
            // The same form may be under way: it comes first. Nobody else's form leads to this identifier.
            writing.alone_in(Sequence::Dossiers).await?;
            if Entity::find_by_id(id).one(&*writing).await?.is_some() {
                return Ok(id);
            }
        }
        let (id, is_new) = match company {
            For::Known(id) if !policy::works_for(visitor, id) => return Err(DeskError::NotFound),
            For::Known(id) => (id, false),
            For::New(name) => (found(self, &writing, visitor, name, None).await?, true),
        };
        if Entity::find().filter(Column::Company.eq(id)).count(&*writing).await? >= MOST_DOSSIERS {
            return Err(DeskError::Full);
        }
        let dossier = sent.unwrap_or_else(|| DossierId(self.random.id(now)));
        let row = ActiveModel {
            id: Set(dossier),
            company: Set(id),
            product: Set(product.as_str().to_owned()),
            indication: Set(indication.as_str().to_owned()),
            notes: Set(String::new()),
            version: Set(1),
            revision: Set(0),
            created_at: Set(now),
            updated_at: Set(now),
            archived_at: Set(None),
        };
        Entity::insert(row).exec_without_returning(&*writing).await?;
        version::add(self, &writing, visitor, dossier, 1, snapshot).await?;
        if is_new {
            audit::record(&writing, now, founding(visitor, id)).await?;
        }
        audit::record(&writing, now, deed(visitor, Action::DossierCreate, dossier, id, String::new())).await?;
        writing.commit().await?;
        Ok(dossier)
    }
}

/// The audit entry of something done to a dossier.
pub(crate) fn deed(visitor: &Visitor, action: Action, dossier: DossierId, company: CompanyId, detail: String) -> Deed<'_> {
    Deed {
        actor: Some((visitor.account, &visitor.name)),
        action,
        object: Thing::Dossier.of(dossier),
        company: Some(company),
        detail,
    }
}
