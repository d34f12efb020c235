//! How a person is called, and in which language mails are written.

use content::Locale;
use sea_orm::{ActiveModelTrait as _, ActiveValue::Set};

use super::person_name::PersonName;
use crate::audit::{self, Action, Deed};
use crate::desk::Desk;
use crate::entities::account::ActiveModel;
use crate::error::DeskError;
use crate::visitor::Visitor;

impl Desk {
    /// Changes the name of the visitor and the language of the mails.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn change_profile(&self, visitor: &Visitor, name: &PersonName, locale: Locale) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        let changed = ActiveModel {
            id: Set(visitor.account),
            name: Set(name.as_str().to_owned()),
            locale: Set(locale.tag().to_owned()),
            ..Default::default()
        };
        changed.update(&*writing).await?;
        audit::record(&writing, self.now(), Deed::own(visitor.account, Action::ProfileChange)).await?;
        Ok(writing.commit().await?)
    }
}
