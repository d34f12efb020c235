//! Opening an account. Whoever does is told the same whether the address was known or not; the mail says the rest.

use chrono::TimeDelta;
use content::Locale;
use sea_orm::{ActiveModelTrait as _, ActiveValue::Set, DbErr};

use super::client::Client;
use super::find;
use super::password::NewPassword;
use super::person_name::PersonName;
use super::throttle::{MAILS, MAILS_FROM};
use crate::audit::{self, Action, Deed};
use crate::desk::Desk;
use crate::entities::account::{ActiveModel, Model};
use crate::error::DeskError;
use crate::mail_address::MailAddress;
use crate::moment::Moment;
use crate::outbox::{self, Mail};
use crate::random::Random;
use crate::secrets::{self, NewSecret, Purpose};
use crate::storage::Writing;

/// How long the link works that confirms an address.
pub const CONFIRMING: TimeDelta = TimeDelta::hours(24);
/// Bytes that are kept of where somebody wanted to go: as many as an address may have.
const LONGEST_WAY: usize = 8_192;

/// Somebody who wants an account.
#[derive(Clone, Debug)]
pub struct SignUp {
    /// The address.
    pub mail: MailAddress,
    /// How the person is called.
    pub name: PersonName,
    /// The password.
    pub password: NewPassword,
    /// The language of mails.
    pub locale: Locale,
    /// Where the person wanted to go, to go on from there once the address is confirmed; empty for nowhere in particular.
    pub then: String,
}

impl Desk {
    /// Opens an account that counts once its address is confirmed. For an address that has an account already, its owner gets a
    /// mail that says so; while it is not confirmed, what is said now counts and earlier links are void.
    ///
    /// # Errors
    /// [`DeskError::TooMany`] after too many tries, [`DeskError::Busy`] when too many do the same.
    pub async fn sign_up(&self, sign_up: SignUp, client: &Client) -> Result<(), DeskError> {
        let now = self.now();
        let place = client.place();
        self.not_too_often(&[(MAILS, sign_up.mail.as_str()), (MAILS_FROM, &place)]).await?;
        let password = self.hashing.hash(self.random, sign_up.password.as_str()).await?;
        let writing = self.storage.write().await?;
        MAILS.count(&writing, now, sign_up.mail.as_str()).await?;
        MAILS_FROM.count(&writing, now, &place).await?;
        let account = find::or_open(&writing, self.random, now, &sign_up.mail, sign_up.locale).await?;
        if account.confirmed_at.is_some() {
            let locale = Locale::from_tag(&account.locale).unwrap_or(Locale::Fr);
            outbox::post(&writing, self.random, now, now, &account.mail, locale, &Mail::AlreadyKnown).await?;
        } else {
            let said = ActiveModel {
                id: Set(account.id),
                name: Set(sign_up.name.as_str().to_owned()),
                password: Set(Some(password)),
                locale: Set(sign_up.locale.tag().to_owned()),
                ..Default::default()
            };
            let account = said.update(&*writing).await?;
            let then = if sign_up.then.len() > LONGEST_WAY { String::new() } else { sign_up.then };
            confirm_by_mail(&writing, self.random, now, &account, then).await?;
        }
        audit::record(&writing, now, Deed::nobodys(account.id, Action::AccountAsk)).await?;
        Ok(writing.commit().await?)
    }
}

/// Sends the link that confirms the address of an account, after which its owner goes on to `then`.
pub(super) async fn confirm_by_mail(
    writing: &Writing,
    random: Random,
    now: Moment,
    account: &Model,
    then: String,
) -> Result<(), DbErr> {
    let new = NewSecret {
        purpose: Purpose::ConfirmMail,
        account: Some(account.id),
        mail: &account.mail,
        payload: then,
        life: CONFIRMING,
    };
    let secret = secrets::issue(writing, random, now, new).await?.to_string();
    let locale = Locale::from_tag(&account.locale).unwrap_or(Locale::Fr);
    outbox::post(writing, random, now, now, &account.mail, locale, &Mail::ConfirmAddress { secret }).await?;
    Ok(())
}
