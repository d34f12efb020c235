//! Signing in.

use super::client::Client;
use super::password::Password;
use super::session::{self, NewSession, Opening, SessionToken};
use super::sign_up::confirm_by_mail;
use super::throttle::MAILS;
use crate::audit::{self, Action, Deed};
use crate::desk::Desk;
use crate::entities::account::Model;
use crate::error::DeskError;
use crate::mail_address::MailAddress;
use crate::secrets::{self, Purpose};

impl Desk {
    /// Opens a session. It is new whatever session the browser had before, which ends.
    ///
    /// Somebody whose address is not confirmed is told the same as with a wrong password, and gets the link to confirm it again.
    ///
    /// # Errors
    /// [`DeskError::Unproven`] when address and password do not belong together, [`DeskError::TooMany`] after too many tries,
    /// [`DeskError::Busy`] when too many sign in.
    pub async fn sign_in(
        &self,
        mail: &MailAddress,
        password: &Password,
        client: &Client,
        previous: Option<&SessionToken>,
    ) -> Result<NewSession, DeskError> {
        let account = self.prove(mail, password, client).await?;
        if account.confirmed_at.is_none() {
            self.remind_to_confirm(&account, client).await?;
            return Err(DeskError::Unproven);
        }
        let now = self.now();
        let writing = self.storage.write().await?;
        let account = self.proven(&writing, &account, client).await?;
        let opening = Opening { account: &account, client, previous, second_factor: false };
        let session = session::open(&writing, self.random, now, opening).await?;
        audit::record(&writing, now, Deed::own(account.id, Action::SignIn)).await?;
        writing.commit().await?;
        Ok(session)
    }

    async fn remind_to_confirm(&self, account: &Model, client: &Client) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        match MAILS.count(&writing, self.now(), &account.mail).await {
            // To tell more would tell that the password was right.
            Err(DeskError::TooMany) => return Ok(()),
            counted => counted?,
        }
        let account = self.proven(&writing, account, client).await?;
        let then = secrets::payload(&writing, Purpose::ConfirmMail, account.id).await?.unwrap_or_default();
        confirm_by_mail(&writing, self.random, self.now(), &account, then).await?;
        Ok(writing.commit().await?)
    }
}
