//! Confirming the address of a new account.

use sea_orm::{ActiveModelTrait as _, ActiveValue::Set};

use super::client::Client;
use super::find;
use super::password::Password;
use super::session::{self, NewSession, Opening, SessionToken};
use crate::audit::{self, Action, Deed};
use crate::desk::Desk;
use crate::entities::account::ActiveModel;
use crate::error::DeskError;
use crate::mail_address::MailAddress;
use crate::secret::Secret;
use crate::secrets::{self, Purpose};

impl Desk {
    /// Confirms the address of an account and opens a session. The password is asked for again: whoever opened an account with
    /// the address of somebody else does not get it confirmed by them. Returns where the person wanted to go, as it was sent.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the link does not work, [`DeskError::Unproven`] when the password is wrong: the link works on.
    pub async fn confirm_mail(
        &self,
        secret: &Secret,
        password: &Password,
        client: &Client,
        previous: Option<&SessionToken>,
    ) -> Result<(NewSession, String), DeskError> {
        let now = self.now();
        let mail = self.link(Purpose::ConfirmMail, secret).await?;
        let account = self.prove(&mail, password, client).await?;
        let writing = self.storage.write().await?;
        let account = self.proven(&writing, &account, client).await?;
        let link = secrets::use_up(&writing, now, Purpose::ConfirmMail, secret).await?;
        if link.account != Some(account.id) {
            return Err(DeskError::NotFound);
        }
        let confirmed_at = Set(account.confirmed_at.or(Some(now)));
        let account = ActiveModel { id: Set(account.id), confirmed_at, ..Default::default() }.update(&*writing).await?;
        let opening = Opening { account: &account, client, previous, second_factor: false };
        let session = session::open(&writing, self.random, now, opening).await?;
        audit::record(&writing, now, Deed::own(account.id, Action::AccountConfirm)).await?;
        writing.commit().await?;
        Ok((session, link.payload))
    }

    /// The address and the name of the person whose account a link acts on, while it works: a password is judged by them.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the link does not work.
    pub async fn person_of_link(&self, purpose: Purpose, secret: &Secret) -> Result<(MailAddress, String), DeskError> {
        let mail = self.link(purpose, secret).await?;
        let account = find::by_mail(self.storage.read(), &mail).await?;
        Ok((mail, account.map(|account| account.name).unwrap_or_default()))
    }
}
