//! An administrator who gave the second factor once more, and says why.

use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use crate::accounts::find;
use crate::accounts::throttle::CODES;
use crate::desk::Desk;
use crate::entities::account::{Column, Entity};
use crate::error::DeskError;
use crate::ids::AccountId;
use crate::policy;
use crate::storage::Writing;
use crate::typed::typed;
use crate::visitor::{Role, Visitor};

/// Characters of a reason.
pub const REASON: usize = 300;

typed! {
    /// Why an administrator does something; the audit trail keeps it, so that it holds nothing confidential.
    StaffReason = line up to REASON;
}

/// An administrator who gave the second factor once more for one deed, and why it is done.
#[derive(Clone, Debug)]
pub struct Confirmed<'a> {
    visitor: &'a Visitor,
    reason: StaffReason,
}

impl<'a> Confirmed<'a> {
    /// Who.
    pub const fn visitor(&self) -> &'a Visitor {
        self.visitor
    }

    /// Why.
    pub fn reason(&self) -> &str {
        self.reason.as_str()
    }

    /// The same without a code, for tests.
    ///
    /// # Panics
    /// Never: the reason is one.
    #[cfg(test)]
    pub fn for_test(visitor: &'a Visitor) -> Self {
        Self { visitor, reason: "Un essai".parse().expect("a reason") }
    }
}

impl Desk {
    /// Checks the second factor of an administrator once more, by a code of the application: recovery codes are for signing in.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who keep no accounts; [`DeskError::Unproven`] when the code is wrong or was taken before;
    /// [`DeskError::TooMany`] after too many tries.
    pub async fn confirm_again<'a>(
        &self,
        visitor: &'a Visitor,
        code: &str,
        reason: StaffReason,
    ) -> Result<Confirmed<'a>, DeskError> {
        if !policy::keeps_accounts(visitor) {
            return Err(DeskError::NotFound);
        }
        self.count_code(visitor.account).await?;
        let writing = self.storage.write().await?;
        let account = find::alone(&writing, visitor.account).await?.ok_or(DeskError::NotFound)?;
        self.take_code(&writing, &account, code).await?;
        CODES.forget(&writing, &account.id.to_string()).await?;
        writing.commit().await?;
        Ok(Confirmed { visitor, reason })
    }

    /// Holds the accounts of all administrators who can come in, of whom `by` must still be one; tells whether the desk has one
    /// without `other`.
    pub(crate) async fn administered(&self, writing: &Writing, by: &Confirmed<'_>, other: AccountId) -> Result<bool, DeskError> {
        let admins = admins(writing).await?;
        if !policy::keeps_accounts(by.visitor) || !admins.contains(&by.visitor.account) {
            return Err(DeskError::NotFound);
        }
        Ok(admins.iter().any(|admin| *admin != other))
    }
}

/// Whether somebody else than `account` keeps accounts and can come in; held as by [`Desk::administered`].
pub(crate) async fn has_other_admin(writing: &Writing, account: AccountId) -> Result<bool, DbErr> {
    Ok(admins(writing).await?.iter().any(|admin| *admin != account))
}

/// The administrators who can come in, whose accounts nobody else changes until the transaction ends.
async fn admins(writing: &Writing) -> Result<Vec<AccountId>, DbErr> {
    let admins = Entity::find()
        .filter(Column::Role.eq(Role::Admin.key()))
        .filter(Column::ConfirmedAt.is_not_null())
        .filter(Column::DisabledAt.is_null())
        .filter(Column::ClosedAt.is_null())
        .order_by_asc(Column::Id);
    Ok(admins.lock_exclusive().all(&**writing).await?.into_iter().map(|admin| admin.id).collect())
}
