//! How a person who has alerts is reached: whether mails are wanted, and the secret with which they are stopped.

use std::collections::BTreeSet;

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use crate::day::Day;
use crate::desk::Desk;
use crate::entities::alert_reader::{ActiveModel, Column, Entity, Model};
use crate::error::DeskError;
use crate::ids::AccountId;
use crate::secret::Secret;
use crate::storage::Writing;

impl Desk {
    /// The reader, made when there is none; nobody else changes its alerts until the transaction ends.
    pub(super) async fn reader(&self, writing: &Writing, account: AccountId) -> Result<Model, DeskError> {
        let secret = Secret::new(self.random);
        let row = ActiveModel {
            account: Set(account),
            secret: Set(secret.bytes().to_vec()),
            token: Set(secret.hash()),
            stopped_at: Set(None),
            mailed_on: Set(Day(0)),
        };
        let unless_known = OnConflict::column(Column::Account).do_nothing().to_owned();
        Entity::insert(row).on_conflict(unless_known).exec_without_returning(&**writing).await?;
        locked(writing, account).await?.ok_or(DeskError::NotFound)
    }
}

/// The reader, whose alerts nobody else changes until the transaction ends.
pub(super) async fn locked(writing: &Writing, account: AccountId) -> Result<Option<Model>, DeskError> {
    Ok(Entity::find_by_id(account).lock_exclusive().one(&**writing).await?)
}

/// Locks several readers, in the order of their identifiers, so that two that do it never wait for each other.
pub(super) async fn lock_all(writing: &Writing, accounts: &BTreeSet<AccountId>) -> Result<(), DbErr> {
    let readers = Entity::find().select_only().column(Column::Account).filter(Column::Account.is_in(accounts.iter().copied()));
    let _: Vec<AccountId> = readers.order_by_asc(Column::Account).lock_exclusive().into_tuple().all(&**writing).await?;
    Ok(())
}
