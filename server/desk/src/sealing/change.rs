//! Which key the secrets are sealed with: the first one, another one, or none because it was lost.

use sea_orm::{ActiveModelTrait as _, ActiveValue::Set, DbErr, EntityTrait as _, QuerySelect as _};

use super::{Place, SealingKey, parts};
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::{recovery_code, sealing_key, second_factor, signing_key};
use crate::error::DeskError;
use crate::storage::{Sequence, Writing};

/// Why secrets cannot be sealed with a key.
#[derive(Debug, thiserror::Error)]
pub enum SealingError {
    /// They are sealed with another key, which bears this name.
    #[error("the secrets in the database are sealed with another key, {0}")]
    Other(String),
    /// The database does not do what it should.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<DbErr> for SealingError {
    fn from(error: DbErr) -> Self {
        Self::Desk(error.into())
    }
}

impl Desk {
    /// The name of the key that secrets are sealed with; nothing before the first start.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn sealed_by(&self) -> Result<Option<String>, DeskError> {
        Ok(sealing_key::Entity::find().one(self.storage().read()).await?.map(|row| row.id))
    }

    /// Whether the key was changed since this node started: until it is started again with the new one, it can check no second
    /// factor.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn holds_former_key(&self) -> Result<bool, DeskError> {
        let Some(own) = self.sealing_key().map(SealingKey::id) else { return Ok(false) };
        Ok(self.sealed_by().await?.is_some_and(|named| named != own))
    }

    /// The desk with the key of its secrets; those that are not sealed yet are sealed with it.
    ///
    /// # Errors
    /// [`SealingError::Other`] when they are sealed with another key; nothing has changed then.
    pub async fn unlocked(self, key: SealingKey) -> Result<Self, SealingError> {
        let desk = self.sealed_with(key);
        let id = desk.sealing_key().map(SealingKey::id).unwrap_or_default();
        if desk.sealed_by().await?.as_ref() == Some(&id) {
            return Ok(desk);
        }
        let writing = desk.storage.write().await?;
        writing.alone_in(Sequence::Sealing).await?;
        // Another node may have come first.
        match sealing_key::Entity::find().one(&*writing).await? {
            Some(row) if row.id == id => return Ok(desk),
            Some(row) => return Err(SealingError::Other(row.id)),
            None => {}
        }
        desk.name_key(&writing, &id).await?;
        desk.reseal(&writing, None).await?;
        desk.write_deed(&writing, Action::SealingBegin, id).await?;
        writing.commit().await?;
        Ok(desk)
    }

    /// Seals all secrets with `key` from now on, in one transaction. Nodes that hold the key of before neither open nor seal
    /// anything any more.
    ///
    /// # Errors
    /// [`SealingError::Other`] when somebody changed the key before; when a secret cannot be opened, or the database not be written.
    /// Nothing has changed then.
    pub async fn change_sealing_key(&self, key: SealingKey) -> Result<(), SealingError> {
        let new = self.clone().sealed_with(key);
        let id = new.sealing_key().map(SealingKey::id).unwrap_or_default();
        let writing = self.storage.write().await?;
        writing.alone_in(Sequence::Sealing).await?;
        let named = hold_name(&writing).await?.unwrap_or_default();
        if self.sealing_key().map(SealingKey::id).as_ref() != Some(&named) {
            return Err(SealingError::Other(named));
        }
        sealing_key::Entity::delete_many().exec(&*writing).await?;
        new.name_key(&writing, &id).await?;
        new.reseal(&writing, Some(self)).await?;
        self.write_deed(&writing, Action::SealingChange, id).await?;
        Ok(writing.commit().await?)
    }

    /// Gives up what a lost key sealed: everybody sets up a second factor anew, and snapshots are signed with another key.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn forget_sealed(&self) -> Result<(), SealingError> {
        let writing = self.storage.write().await?;
        writing.alone_in(Sequence::Sealing).await?;
        hold_name(&writing).await?;
        second_factor::Entity::delete_many().exec(&*writing).await?;
        recovery_code::Entity::delete_many().exec(&*writing).await?;
        signing_key::Entity::delete_many().exec(&*writing).await?;
        crate::entities::session::Entity::delete_many().exec(&*writing).await?;
        sealing_key::Entity::delete_many().exec(&*writing).await?;
        self.write_deed(&writing, Action::SealingForget, String::new()).await?;
        Ok(writing.commit().await?)
    }

    /// Seals every secret anew; `before` is the desk that opens those that are sealed.
    async fn reseal(&self, writing: &Writing, before: Option<&Self>) -> Result<(), DeskError> {
        let again = async |place: Place, value: Option<Vec<u8>>| {
            let Some(value) = value else { return Ok(None) };
            let clear = match before {
                Some(before) if parts(&value).is_some() => before.unseal(&place, &value)?,
                _ => value,
            };
            self.seal(writing, &place, &clear).await.map(Some)
        };
        for row in second_factor::Entity::find().all(&**writing).await? {
            let account = row.account;
            let secret = again(Place::Factor(account), row.secret).await?;
            let pending = again(Place::PendingFactor(account), row.pending).await?;
            let sealed = second_factor::ActiveModel {
                account: Set(account),
                secret: Set(secret),
                pending: Set(pending),
                ..Default::default()
            };
            sealed.update(&**writing).await?;
        }
        for row in signing_key::Entity::find().all(&**writing).await? {
            let Some(secret) = again(Place::SigningKey(row.id), Some(row.secret)).await? else { continue };
            signing_key::ActiveModel { id: Set(row.id), secret: Set(secret), ..Default::default() }.update(&**writing).await?;
        }
        Ok(())
    }

    async fn name_key(&self, writing: &Writing, id: &str) -> Result<(), DeskError> {
        let row = sealing_key::ActiveModel { id: Set(id.to_owned()), created_at: Set(self.now()) };
        sealing_key::Entity::insert(row).exec_without_returning(&**writing).await?;
        Ok(())
    }

    async fn write_deed(&self, writing: &Writing, action: Action, detail: String) -> Result<(), DeskError> {
        let deed = Deed { actor: None, action, object: Thing::SealingKey.all(), company: None, detail };
        Ok(audit::record(writing, self.now(), deed).await?)
    }
}

/// The name of the key that secrets are sealed with. Whoever is sealing something with it comes to an end first, and nobody begins
/// to until the transaction ends.
async fn hold_name(writing: &Writing) -> Result<Option<String>, DbErr> {
    Ok(sealing_key::Entity::find().lock_exclusive().one(&**writing).await?.map(|row| row.id))
}
