//! A question that is not sent yet, kept while its author signs in.

use chrono::TimeDelta;

use crate::accounts::Client;
use crate::accounts::throttle::QUESTIONS_FROM;
use crate::desk::Desk;
use crate::entities::secret;
use crate::error::DeskError;
use crate::once::Once;
use crate::secret::Secret;
use crate::secrets::{self, NewSecret, Purpose};
use sea_orm::EntityTrait as _;

/// How long it is kept: as long as an account waits for its address to be confirmed, and a little more.
pub const KEEPING: TimeDelta = TimeDelta::days(2);
/// Bytes kept at most.
pub const LONGEST_KEPT: usize = 200_000;

impl Desk {
    /// Keeps what was typed, in whatever form; who has the secret reads it again. The same sent again with the same form is kept
    /// once, at the same secret, which follows from both: whoever could reckon it knows the text already.
    ///
    /// # Errors
    /// [`DeskError::TooMany`] when too much comes from one place, or too much at once; when the database cannot be written.
    pub async fn keep_question(&self, typed: String, once: Option<Once>, client: &Client) -> Result<Secret, DeskError> {
        if typed.len() > LONGEST_KEPT {
            return Err(DeskError::TooMany);
        }
        let now = self.now();
        let following = |once: Once| Secret::following(&[b"kept question", once.to_string().as_bytes(), typed.as_bytes()]);
        let secret = once.map_or_else(|| Secret::new(self.random), following);
        let writing = self.storage.write().await?;
        let counted = QUESTIONS_FROM.count(&writing, now, &client.place()).await;
        // The same form may have been under way: whoever counts for this place waited for it.
        if secrets::look_up(&*writing, now, Purpose::KeepCase, &secret).await?.is_some() {
            return Ok(secret);
        }
        counted?;
        // One that is over, and not swept yet.
        secret::Entity::delete_by_id(secret.hash()).exec(&*writing).await?;
        let new = NewSecret { purpose: Purpose::KeepCase, account: None, mail: "", payload: typed, life: KEEPING };
        secrets::keep(&writing, &secret, None, now, new).await?;
        writing.commit().await?;
        Ok(secret)
    }

    /// What was kept.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when it is there no longer.
    pub async fn kept_question(&self, secret: &Secret) -> Result<String, DeskError> {
        let row = secrets::look_up(self.storage.read(), self.now(), Purpose::KeepCase, secret).await?;
        row.map(|row| row.payload).ok_or(DeskError::NotFound)
    }

    /// Forgets what was kept, now that it was sent.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn forget_question(&self, secret: &Secret) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        secret::Entity::delete_by_id(secret.hash()).exec(&*writing).await?;
        Ok(writing.commit().await?)
    }
}
