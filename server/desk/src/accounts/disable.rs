//! Closing the door to somebody, and opening it again.

use sea_orm::{ActiveModelTrait as _, ActiveValue::Set};

use super::{find, session};
use crate::audit::{self, Action, Deed};
use crate::cases::hold_open_cases;
use crate::desk::Desk;
use crate::entities::account::ActiveModel;
use crate::error::DeskError;
use crate::mail_address::MailAddress;
use crate::roadmaps::revoke_all_of;
use crate::secrets;
use crate::staff::Confirmed;

impl Desk {
    /// Keeps somebody out: sessions end, links are void, open cases go back to the queue, and to sign in fails as with a wrong
    /// password. `by` is nobody on the command line.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when there is no such account, or for those who keep no accounts; [`DeskError::LastAdmin`] when
    /// nobody would keep accounts any more, unless from the command line.
    pub async fn disable_account(&self, by: Option<&Confirmed<'_>>, mail: &MailAddress) -> Result<(), DeskError> {
        self.set_disabled(by, mail, true).await
    }

    /// Lets somebody in again.
    ///
    /// # Errors
    /// As [`Desk::disable_account`].
    pub async fn enable_account(&self, by: Option<&Confirmed<'_>>, mail: &MailAddress) -> Result<(), DeskError> {
        self.set_disabled(by, mail, false).await
    }

    async fn set_disabled(&self, by: Option<&Confirmed<'_>>, mail: &MailAddress, disabled: bool) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let known = find::by_mail(&*writing, mail).await?.map(|account| account.id);
        if let Some(known) = known {
            hold_open_cases(&writing, known).await?;
        }
        let has_other = match (by, known) {
            (Some(by), Some(known)) => self.administered(&writing, by, known).await?,
            (Some(by), None) => self.administered(&writing, by, by.visitor().account).await?,
            (None, _) => true,
        };
        let account = find::by_mail_alone(&writing, mail).await?.ok_or(DeskError::NotFound)?;
        if disabled && !has_other {
            return Err(DeskError::LastAdmin);
        }
        let disabled_at = Set(disabled.then_some(account.disabled_at.unwrap_or(now)));
        ActiveModel { id: Set(account.id), disabled_at, ..Default::default() }.update(&*writing).await?;
        secrets::void(&writing, account.id).await?;
        revoke_all_of(&writing, account.id).await?;
        session::end_all(&writing, account.id).await?;
        let action = if disabled { Action::AccountDisable } else { Action::AccountEnable };
        let (writing, returned) = self.give_back_strays(writing, by.map(Confirmed::visitor), account.id).await?;
        let deed = Deed::staffs(by.map(Confirmed::visitor), account.id, action);
        for deed in returned.into_iter().chain([deed.because("", by.map_or("", Confirmed::reason))]) {
            audit::record(&writing, now, deed).await?;
        }
        Ok(writing.commit().await?)
    }
}
