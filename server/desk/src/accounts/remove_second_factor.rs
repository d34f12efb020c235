//! Taking a second factor away: by its owner, or for somebody who lost telephone and recovery codes.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::client::Client;
use super::find;
use super::password::Password;
use super::session;
use crate::audit::{self, Action, Deed};
use crate::desk::Desk;
use crate::entities::account::Model;
use crate::entities::{recovery_code, second_factor};
use crate::error::DeskError;
use crate::mail_address::MailAddress;
use crate::outbox::Mail;
use crate::staff::Confirmed;
use crate::storage::Writing;
use crate::visitor::Visitor;

impl Desk {
    /// Takes the visitor's second factor away. Those who work at the desk cannot be without.
    ///
    /// # Errors
    /// [`DeskError::Unproven`] when the password is wrong, [`DeskError::NotNow`] for staff.
    pub async fn remove_second_factor(&self, visitor: &Visitor, password: &Password, client: &Client) -> Result<(), DeskError> {
        if visitor.role.is_some() {
            return Err(DeskError::NotNow);
        }
        let account = self.prove(&MailAddress::kept(visitor.mail.clone()), password, client).await?;
        let writing = self.storage.write().await?;
        let account = self.proven(&writing, &account, client).await?;
        self.forget_second_factor(&writing, &account).await?;
        audit::record(&writing, self.now(), Deed::own(account.id, Action::SecondFactorRemove)).await?;
        Ok(writing.commit().await?)
    }

    /// Takes the second factor of somebody else away: sessions end, and at the next sign-in a new one is set up. `by` is nobody
    /// on the command line.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when there is no such account, or for those who keep no accounts.
    pub async fn reset_second_factor(&self, by: Option<&Confirmed<'_>>, mail: &MailAddress) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        if let Some(by) = by {
            self.administered(&writing, by, by.visitor().account).await?;
        }
        let account = find::by_mail_alone(&writing, mail).await?.ok_or(DeskError::NotFound)?;
        self.forget_second_factor(&writing, &account).await?;
        session::end_all(&writing, account.id).await?;
        let deed = Deed::staffs(by.map(Confirmed::visitor), account.id, Action::SecondFactorReset);
        audit::record(&writing, self.now(), deed.because("", by.map_or("", Confirmed::reason))).await?;
        Ok(writing.commit().await?)
    }

    async fn forget_second_factor(&self, writing: &Writing, account: &Model) -> Result<(), DeskError> {
        second_factor::Entity::delete_by_id(account.id).exec(&**writing).await?;
        let codes = recovery_code::Entity::delete_many().filter(recovery_code::Column::Account.eq(account.id));
        codes.exec(&**writing).await?;
        self.tell(writing, account, &Mail::SecondFactorRemoved).await
    }
}
