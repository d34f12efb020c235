//! Closing the door to somebody, and opening it again.

use sea_orm::{ActiveModelTrait as _, ActiveValue::Set};

use super::{find, session};
use crate::audit::{self, Deed};
use crate::desk::Desk;
use crate::entities::account::ActiveModel;
use crate::error::DeskError;
use crate::mail_address::MailAddress;
use crate::policy;
use crate::roadmaps::revoke_all_of;
use crate::secrets;
use crate::visitor::Visitor;

impl Desk {
    /// Keeps somebody out: sessions end, links are void, and to sign in fails as with a wrong password. `by` is nobody on the
    /// command line.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when there is no such account, or for those who keep no accounts.
    pub async fn disable_account(&self, by: Option<&Visitor>, mail: &MailAddress) -> Result<(), DeskError> {
        self.set_disabled(by, mail, true).await
    }

    /// Lets somebody in again.
    ///
    /// # Errors
    /// As [`Desk::disable_account`].
    pub async fn enable_account(&self, by: Option<&Visitor>, mail: &MailAddress) -> Result<(), DeskError> {
        self.set_disabled(by, mail, false).await
    }

    async fn set_disabled(&self, by: Option<&Visitor>, mail: &MailAddress, disabled: bool) -> Result<(), DeskError> {
        if !by.is_none_or(policy::keeps_accounts) {
            return Err(DeskError::NotFound);
        }
        let now = self.now();
        let writing = self.storage.write().await?;
        let account = find::by_mail_alone(&writing, mail).await?.ok_or(DeskError::NotFound)?;
        let disabled_at = Set(disabled.then_some(account.disabled_at.unwrap_or(now)));
        ActiveModel { id: Set(account.id), disabled_at, ..Default::default() }.update(&*writing).await?;
        secrets::void(&writing, account.id).await?;
        revoke_all_of(&writing, account.id).await?;
        session::end_all(&writing, account.id).await?;
        let action = if disabled { "account-disable" } else { "account-enable" };
        audit::record(&writing, now, Deed::staffs(by, account.id, action)).await?;
        Ok(writing.commit().await?)
    }
}
