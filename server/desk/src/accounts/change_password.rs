//! Choosing another password, knowing the one before.

use super::client::Client;
use super::password::{NewPassword, Password};
use super::session::{self, NewSession, Opening};
use crate::audit::{self, Action, Deed};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::mail_address::MailAddress;
use crate::visitor::Visitor;

impl Desk {
    /// Gives the visitor another password. All sessions end; this browser gets a new one.
    ///
    /// # Errors
    /// [`DeskError::Unproven`] when the password in use is wrong, [`DeskError::TooMany`] after too many tries.
    pub async fn change_password(
        &self,
        visitor: &Visitor,
        password: &Password,
        new: &NewPassword,
        client: &Client,
    ) -> Result<NewSession, DeskError> {
        let account = self.prove(&MailAddress::kept(visitor.mail.clone()), password, client).await?;
        let hash = self.hashing.hash(self.random, new.as_str()).await?;
        let now = self.now();
        let writing = self.storage.write().await?;
        let account = self.proven(&writing, &account, client).await?;
        let account = self.set_password(&writing, &account, hash).await?;
        let opening = Opening { account: &account, client, previous: None, second_factor: visitor.second_factor };
        let session = session::open(&writing, self.random, now, opening).await?;
        audit::record(&writing, now, Deed::own(account.id, Action::PasswordChange)).await?;
        writing.commit().await?;
        Ok(session)
    }
}
