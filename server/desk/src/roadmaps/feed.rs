//! The secret address from which a member's calendar and reader follow a dossier: at most one for a person and a dossier, so that
//! whoever leaves the company takes nobody else's away.

use sea_orm::{ActiveValue::Set, ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use super::keep::open;
use crate::audit::{self, Action};
use crate::desk::Desk;
use crate::dossiers::{deed, locked};
use crate::entities::dossier_feed::{ActiveModel, Column, Entity, Model};
use crate::entities::membership;
use crate::error::DeskError;
use crate::ids::{AccountId, CompanyId, DossierId};
use crate::moment::Moment;
use crate::secret::Secret;
use crate::storage::Writing;
use crate::visitor::Visitor;

/// A secret address that works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feed {
    /// When it was made.
    pub made_at: Moment,
}

impl Desk {
    /// The visitor's secret address of a dossier, if there is one. What it is was told once, when it was made: only its hash is
    /// kept.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the dossier is not one of the visitor's companies'.
    pub async fn feed(&self, visitor: &Visitor, dossier: DossierId) -> Result<Option<Feed>, DeskError> {
        let company = self.dossier(visitor, dossier).await?.company;
        let connection = self.storage.read();
        let Some(membership) = belonging(company, visitor.account).one(connection).await? else { return Ok(None) };
        let row = of(dossier, membership.id).one(connection).await?;
        Ok(row.map(|row| Feed { made_at: row.created_at }))
    }

    /// Makes the visitor's secret address of a dossier; the one before works no longer.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the dossier is not one of the visitor's companies', [`DeskError::NotNow`] when it is archived.
    pub async fn make_feed(&self, visitor: &Visitor, dossier: DossierId) -> Result<Secret, DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let company = open(&writing, visitor, dossier).await?.company;
        // The visitor may have left since the request began.
        let membership = belonging(company, visitor.account).one(&*writing).await?.ok_or(DeskError::NotFound)?;
        remove(&writing, dossier, &membership).await?;
        let secret = Secret::new(self.random);
        let row = ActiveModel {
            token: Set(secret.hash()),
            dossier: Set(dossier),
            membership: Set(membership.id),
            created_at: Set(now),
        };
        Entity::insert(row).exec_without_returning(&*writing).await?;
        audit::record(&writing, now, deed(visitor, Action::FeedMake, dossier, company, String::new())).await?;
        writing.commit().await?;
        Ok(secret)
    }

    /// Makes void the visitor's secret address of a dossier; nothing happens when there is none.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the dossier is not one of the visitor's companies'.
    pub async fn revoke_feed(&self, visitor: &Visitor, dossier: DossierId) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let company = locked(&writing, visitor, dossier).await?.company;
        let Some(membership) = belonging(company, visitor.account).one(&*writing).await? else { return Ok(()) };
        if remove(&writing, dossier, &membership).await? {
            audit::record(&writing, now, deed(visitor, Action::FeedRevoke, dossier, company, String::new())).await?;
        }
        Ok(writing.commit().await?)
    }
}

/// Makes void every secret address of the account, such as when the door is closed to it.
pub(crate) async fn revoke_all_of(writing: &Writing, account: AccountId) -> Result<(), DbErr> {
    let memberships = membership::Entity::find().filter(membership::Column::Account.eq(account));
    let ids: Vec<uuid::Uuid> = memberships.select_only().column(membership::Column::Id).into_tuple().all(&**writing).await?;
    Entity::delete_many().filter(Column::Membership.is_in(ids)).exec(&**writing).await?;
    Ok(())
}

fn belonging(company: CompanyId, account: AccountId) -> sea_orm::Select<membership::Entity> {
    let of_company = membership::Entity::find().filter(membership::Column::Company.eq(company));
    of_company.filter(membership::Column::Account.eq(account))
}

fn of(dossier: DossierId, membership: uuid::Uuid) -> sea_orm::Select<Entity> {
    Entity::find().filter(Column::Dossier.eq(dossier)).filter(Column::Membership.eq(membership))
}

/// Removes the address, if there is one; says whether there was.
async fn remove(writing: &Writing, dossier: DossierId, membership: &membership::Model) -> Result<bool, DbErr> {
    let Some(Model { token, .. }) = of(dossier, membership.id).one(&**writing).await? else { return Ok(false) };
    Entity::delete_by_id(token).exec(&**writing).await?;
    Ok(true)
}
