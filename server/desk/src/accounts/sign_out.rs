//! Signing out.

use sea_orm::EntityTrait as _;

use super::session::SessionToken;
use crate::audit::{self, Action, Deed};
use crate::desk::Desk;
use crate::entities::session::Entity;
use crate::error::DeskError;

impl Desk {
    /// Ends the session, if it still lasts.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn sign_out(&self, token: &SessionToken) -> Result<(), DeskError> {
        let Some((session, account)) = self.session_and_account(token).await? else { return Ok(()) };
        let writing = self.storage.write().await?;
        Entity::delete_by_id(session.token).exec(&*writing).await?;
        audit::record(&writing, self.now(), Deed::own(account.id, Action::SignOut)).await?;
        Ok(writing.commit().await?)
    }
}
