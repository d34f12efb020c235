//! Whether a password is that of an account. One hash is computed whatever the answer.

use super::client::Client;
use super::find;
use super::password::Password;
use super::throttle::{Limit, PASSWORDS, PASSWORDS_FROM};
use crate::desk::Desk;
use crate::entities::account::Model;
use crate::error::DeskError;
use crate::mail_address::MailAddress;
use crate::storage::Writing;

impl Desk {
    /// The account with this address and this password.
    ///
    /// # Errors
    /// [`DeskError::Unproven`] when there is none, when it is disabled or closed, or when the password is wrong: all told alike;
    /// [`DeskError::Busy`] when too many prove theirs, [`DeskError::TooMany`] after too many tries.
    pub(super) async fn prove(&self, mail: &MailAddress, password: &Password, client: &Client) -> Result<Model, DeskError> {
        // First: who finds no place costs the database nothing, and is not counted.
        let queued = self.hashing.place()?;
        let place = client.place();
        let tries = [(PASSWORDS, mail.as_str()), (PASSWORDS_FROM, place.as_str())];
        self.not_too_often(&tries).await?;
        self.count_tries(&tries).await?;
        let account = find::by_mail(self.storage.read(), mail).await?.filter(Model::is_in_use);
        let hash = account.as_ref().and_then(|account| account.password.as_deref());
        let is_right = self.hashing.verify(queued, password.as_str(), hash).await?;
        account.filter(|_| is_right).ok_or(DeskError::Unproven)
    }

    /// The account whose password was right, to be changed: it must still be so.
    pub(super) async fn proven(&self, writing: &Writing, account: &Model, client: &Client) -> Result<Model, DeskError> {
        PASSWORDS.forget(writing, &account.mail).await?;
        PASSWORDS_FROM.take_back(writing, &client.place()).await?;
        let now = find::alone(writing, account.id).await?.ok_or(DeskError::Unproven)?;
        if now.is_in_use() && now.password == account.password { Ok(now) } else { Err(DeskError::Unproven) }
    }

    /// Counts before the password is looked at: who tries many at once gets no more than who tries one after the other.
    async fn count_tries(&self, tries: &[(Limit, &str)]) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        for (limit, subject) in tries {
            limit.count(&writing, self.now(), subject).await?;
        }
        Ok(writing.commit().await?)
    }
}
