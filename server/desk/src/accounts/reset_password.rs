//! Choosing another password without the one before.

use chrono::TimeDelta;
use sea_orm::{ActiveModelTrait as _, ActiveValue::Set};

use super::client::Client;
use super::find;
use super::password::NewPassword;
use super::throttle::{MAILS, MAILS_FROM, PASSWORDS};
use crate::audit::{self, Action, Deed};
use crate::desk::Desk;
use crate::entities::account::{ActiveModel, Model};
use crate::error::DeskError;
use crate::mail_address::MailAddress;
use crate::outbox::Mail;
use crate::secret::Secret;
use crate::secrets::{self, NewSecret, Purpose};

/// How long the link works that resets a password.
pub const RESETTING: TimeDelta = TimeDelta::hours(1);

impl Desk {
    /// Sends a link to choose another password, when the address has an account. Told alike when it has none.
    ///
    /// # Errors
    /// [`DeskError::TooMany`] after too many tries.
    pub async fn ask_for_reset(&self, mail: &MailAddress, client: &Client) -> Result<(), DeskError> {
        let (now, place) = (self.now(), client.place());
        self.not_too_often(&[(MAILS, mail.as_str()), (MAILS_FROM, &place)]).await?;
        let writing = self.storage.write().await?;
        MAILS.count(&writing, now, mail.as_str()).await?;
        MAILS_FROM.count(&writing, now, &place).await?;
        if let Some(account) = find::by_mail_alone(&writing, mail).await?.filter(Model::is_in_use) {
            let new = NewSecret {
                purpose: Purpose::ResetPassword,
                account: Some(account.id),
                mail: &account.mail,
                payload: String::new(),
                life: RESETTING,
            };
            let secret = secrets::issue(&writing, self.random, now, new).await?.to_string();
            self.tell(&writing, &account, &Mail::ResetPassword { secret }).await?;
            audit::record(&writing, now, Deed::nobodys(account.id, Action::PasswordAsk)).await?;
        }
        Ok(writing.commit().await?)
    }

    /// Gives the account of the link another password. Its sessions end, tries are forgotten. That the link
    /// arrived confirms the address.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the link does not work, [`DeskError::Busy`] when too many do the same.
    pub async fn reset_password(&self, secret: &Secret, password: &NewPassword) -> Result<(), DeskError> {
        let now = self.now();
        let mail = self.link(Purpose::ResetPassword, secret).await?;
        let hash = self.hashing.hash(self.random, password.as_str()).await?;
        let writing = self.storage.write().await?;
        PASSWORDS.forget(&writing, mail.as_str()).await?;
        let account = find::by_mail_alone(&writing, &mail).await?.filter(Model::is_in_use).ok_or(DeskError::NotFound)?;
        let link = secrets::use_up(&writing, now, Purpose::ResetPassword, secret).await?;
        if link.account != Some(account.id) {
            return Err(DeskError::NotFound);
        }
        let account = self.set_password(&writing, &account, hash).await?;
        if account.confirmed_at.is_none() {
            ActiveModel { id: Set(account.id), confirmed_at: Set(Some(now)), ..Default::default() }.update(&*writing).await?;
        }
        audit::record(&writing, now, Deed::own(account.id, Action::PasswordReset)).await?;
        Ok(writing.commit().await?)
    }
}
