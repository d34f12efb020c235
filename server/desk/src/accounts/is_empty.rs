//! Whether anybody has an account.

use sea_orm::{EntityTrait as _, QuerySelect as _};

use crate::desk::Desk;
use crate::entities::account;
use crate::error::DeskError;

impl Desk {
    /// Whether nobody has an account, and therefore nobody has anything.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn is_empty(&self) -> Result<bool, DeskError> {
        Ok(account::Entity::find().limit(1).one(self.storage.read()).await?.is_none())
    }
}
