//! What follows when an account gets another password.

use content::Locale;
use sea_orm::{ActiveModelTrait as _, ActiveValue::Set};

use super::session;
use crate::desk::Desk;
use crate::entities::account::{ActiveModel, Model};
use crate::error::DeskError;
use crate::outbox::{self, Mail};
use crate::secrets;
use crate::storage::Writing;

impl Desk {
    /// Gives the account another password: its sessions end, links that were sent are void, the owner of the one before is told.
    pub(super) async fn set_password(&self, writing: &Writing, account: &Model, hash: String) -> Result<Model, DeskError> {
        let had_one = account.password.is_some();
        let changed = ActiveModel { id: Set(account.id), password: Set(Some(hash)), ..Default::default() };
        let account = changed.update(&**writing).await?;
        secrets::void(writing, account.id).await?;
        session::end_all(writing, account.id).await?;
        if had_one {
            self.tell(writing, &account, &Mail::PasswordChanged).await?;
        }
        Ok(account)
    }

    /// Posts a mail to the owner of the account.
    pub(super) async fn tell(&self, writing: &Writing, account: &Model, mail: &Mail) -> Result<(), DeskError> {
        let (now, locale) = (self.now(), Locale::from_tag(&account.locale).unwrap_or(Locale::Fr));
        outbox::post(writing, self.random, now, now, &account.mail, locale, mail).await?;
        Ok(())
    }
}
