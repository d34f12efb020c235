//! Using another address. It counts once a link sent there was followed; the address in use is told.

use chrono::TimeDelta;
use content::Locale;
use sea_orm::{ActiveModelTrait as _, ActiveValue::Set, DbErr, SqlErr};

use super::client::Client;
use super::find;
use super::password::Password;
use super::throttle::{MAILS, MAILS_FROM};
use crate::audit::{self, Action, Deed};
use crate::desk::Desk;
use crate::entities::account::{ActiveModel, Model};
use crate::error::DeskError;
use crate::mail_address::MailAddress;
use crate::outbox::{self, Mail};
use crate::secret::Secret;
use crate::secrets::{self, NewSecret, Purpose};
use crate::visitor::Visitor;

/// How long the link works that confirms another address.
pub const CHANGING: TimeDelta = TimeDelta::hours(24);

impl Desk {
    /// Sends a link to the new address and a warning to the one in use. Told alike when the new address has an account already:
    /// then a mail there says so, and nothing can be confirmed.
    ///
    /// # Errors
    /// [`DeskError::Unproven`] when the password is wrong, [`DeskError::TooMany`] after too many tries.
    pub async fn ask_for_other_mail(
        &self,
        visitor: &Visitor,
        password: &Password,
        new: &MailAddress,
        client: &Client,
    ) -> Result<(), DeskError> {
        let account = self.prove(&MailAddress::kept(visitor.mail.clone()), password, client).await?;
        let now = self.now();
        let writing = self.storage.write().await?;
        MAILS.count(&writing, now, new.as_str()).await?;
        MAILS_FROM.count(&writing, now, &client.place()).await?;
        let account = self.proven(&writing, &account, client).await?;
        let mut locale = Locale::from_tag(&account.locale).unwrap_or(Locale::Fr);
        let mail = if let Some(known) = find::by_mail(&*writing, new).await? {
            locale = Locale::from_tag(&known.locale).unwrap_or(locale);
            Mail::AlreadyKnown
        } else {
            let purpose = Purpose::ChangeMail;
            let (account, mail) = (Some(account.id), new.as_str());
            let new = NewSecret { purpose, account, mail, payload: String::new(), life: CHANGING };
            let secret = secrets::issue(&writing, self.random, now, new).await?.to_string();
            Mail::ConfirmNewAddress { secret }
        };
        outbox::post(&writing, self.random, now, now, new.as_str(), locale, &mail).await?;
        self.tell(&writing, &account, &Mail::AddressChangeAsked).await?;
        audit::record(&writing, now, Deed::own(account.id, Action::MailAsk)).await?;
        Ok(writing.commit().await?)
    }

    /// Makes the address that the link was sent to that of the account. Links sent to the address before are void.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the link does not work, or the address has got another account in the meantime.
    pub async fn change_mail(&self, secret: &Secret) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let link = secrets::look_up(&*writing, now, Purpose::ChangeMail, secret).await?.ok_or(DeskError::NotFound)?;
        let id = link.account.ok_or(DeskError::NotFound)?;
        // The account before its links, as everywhere: two that wait for each other would wait for ever.
        let before = find::alone(&writing, id).await?.filter(Model::is_in_use).ok_or(DeskError::NotFound)?;
        secrets::use_up(&writing, now, Purpose::ChangeMail, secret).await?;
        let changed = ActiveModel { id: Set(id), mail: Set(link.mail), ..Default::default() }.update(&*writing).await;
        if let Err(Some(SqlErr::UniqueConstraintViolation(_))) = changed.as_ref().map_err(DbErr::sql_err) {
            return Err(DeskError::NotFound);
        }
        changed?;
        secrets::void(&writing, id).await?;
        self.tell(&writing, &before, &Mail::AddressChanged).await?;
        audit::record(&writing, now, Deed::own(id, Action::MailChange)).await?;
        Ok(writing.commit().await?)
    }
}
