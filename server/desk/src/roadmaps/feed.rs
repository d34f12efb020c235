//! The secret address from which a member's calendar and reader follow a dossier: at most one for a person and a dossier, so that
//! whoever leaves the company takes nobody else's away.

use std::fmt;
use std::str::FromStr;

use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, IntoActiveModel as _, QueryFilter as _, QuerySelect as _};

use super::keep::open;
use crate::audit::{self, Action};
use crate::desk::Desk;
use crate::dossiers::{deed, locked};
use crate::entities::dossier_feed::{Column, Entity, Model};
use crate::entities::membership;
use crate::error::DeskError;
use crate::ids::{AccountId, CompanyId, DossierId};
use crate::moment::Moment;
use crate::secret::Secret;
use crate::storage::Writing;
use crate::visitor::Visitor;

/// What the visitor knows of their secret address.
#[derive(Clone, Debug)]
pub struct Feed {
    /// When the one that works was made; absent when none works.
    pub made_at: Option<Moment>,
    /// What the next one is made with.
    pub form: FeedForm,
}

/// What an address is made with: shown with the form, sent with it. The address follows from it, so that the same form sent again
/// leads to the same address, and to none once another one was made or revoked.
#[derive(Clone, Debug)]
pub struct FeedForm {
    /// How often an address was made or revoked before the form was shown.
    base: i64,
    seed: Secret,
}

/// Why a text is no such form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the form of a secret address")]
pub struct NotAFeedForm;

impl fmt::Display for FeedForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.base, self.seed)
    }
}

impl FromStr for FeedForm {
    type Err = NotAFeedForm;

    fn from_str(text: &str) -> Result<Self, NotAFeedForm> {
        let (base, seed) = text.split_once('.').ok_or(NotAFeedForm)?;
        let base = base.parse().map_err(|_| NotAFeedForm)?;
        Ok(Self { base, seed: seed.parse().map_err(|_| NotAFeedForm)? })
    }
}

impl FeedForm {
    /// The secret that follows: another one for each person and dossier, whatever was sent.
    fn secret(&self, visitor: &Visitor, dossier: DossierId) -> Secret {
        Secret::following(&[b"dossier feed", self.seed.bytes(), visitor.account.0.as_bytes(), dossier.0.as_bytes()])
    }
}

impl Desk {
    /// What there is of the visitor's secret address of a dossier. What it is was told when it was made: only its hash is kept.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the dossier is not one of the visitor's companies'.
    pub async fn feed(&self, visitor: &Visitor, dossier: DossierId) -> Result<Feed, DeskError> {
        let company = self.dossier(visitor, dossier).await?.company;
        let connection = self.storage.read();
        let row = match belonging(company, visitor.account).one(connection).await? {
            Some(membership) => of(dossier, membership.id).one(connection).await?,
            None => None,
        };
        let form = FeedForm { base: revision(row.as_ref()), seed: Secret::new(self.random) };
        Ok(Feed { made_at: row.filter(|row| row.revoked_at.is_none()).map(|row| row.created_at), form })
    }

    /// Makes the visitor's secret address of a dossier; the one before works no longer. The same form sent again gives the same
    /// address while it works, and changes nothing.
    ///
    /// # Errors
    /// [`DeskError::Stale`] when one was made or revoked since the form was shown: nothing changes; [`DeskError::NotFound`] when
    /// the dossier is not one of the visitor's companies', [`DeskError::NotNow`] when it is archived.
    pub async fn make_feed(&self, visitor: &Visitor, dossier: DossierId, form: &FeedForm) -> Result<Secret, DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let company = open(&writing, visitor, dossier).await?.company;
        // The visitor may have left since the request began.
        let membership = belonging(company, visitor.account).one(&*writing).await?.ok_or(DeskError::NotFound)?;
        let row = of(dossier, membership.id).one(&*writing).await?;
        let secret = form.secret(visitor, dossier);
        if row.as_ref().is_some_and(|row| row.revoked_at.is_none() && row.token == secret.hash()) {
            return Ok(secret);
        }
        if revision(row.as_ref()) != form.base {
            return Err(DeskError::Stale);
        }
        let made = Model {
            token: secret.hash(),
            dossier,
            membership: membership.id,
            created_at: now,
            revision: form.base + 1,
            revoked_at: None,
        };
        replace(&writing, row.as_ref(), made).await?;
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
        let row = of(dossier, membership.id).one(&*writing).await?;
        let Some(row) = row.filter(|row| row.revoked_at.is_none()) else { return Ok(()) };
        // What stays tells forms that were shown before that they are of no use.
        let token = Secret::new(self.random).hash();
        let revoked = Model { token, revision: row.revision + 1, revoked_at: Some(now), ..row.clone() };
        replace(&writing, Some(&row), revoked).await?;
        audit::record(&writing, now, deed(visitor, Action::FeedRevoke, dossier, company, String::new())).await?;
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

/// How often an address was made or revoked.
fn revision(row: Option<&Model>) -> i64 {
    row.map_or(0, |row| row.revision)
}

/// Puts a row in the place of another one.
async fn replace(writing: &Writing, before: Option<&Model>, after: Model) -> Result<(), DbErr> {
    if let Some(before) = before {
        Entity::delete_by_id(before.token.clone()).exec(&**writing).await?;
    }
    Entity::insert(after.into_active_model()).exec_without_returning(&**writing).await?;
    Ok(())
}
