//! Asking the desk without an account: the question waits until the address is confirmed by the link in a mail.

use chrono::TimeDelta;
use content::Locale;
use sea_orm::{ActiveModelTrait as _, ActiveValue::Set, DbErr};
use serde::{Deserialize, Serialize};

use super::attachments::KeptFile;
use super::consents::Consents;
use super::error::CaseError;
use super::open::{OpenCase, Opened};
use super::texts::{Context, Subject, Urgency};
use crate::accounts::throttle::{MAILS, MAILS_FROM};
use crate::accounts::{Client, NewSession, PersonName, SessionToken, find, session};
use crate::audit;
use crate::desk::Desk;
use crate::desks::Topic;
use crate::entities::account;
use crate::error::DeskError;
use crate::files::Upload;
use crate::ids::CaseId;
use crate::mail_address::MailAddress;
use crate::outbox::{self, Mail};
use crate::secret::Secret;
use crate::secrets::{self, NewSecret, Purpose};
use crate::visitor::Visitor;

/// How long the link works that sends the question.
pub const CONFIRMING: TimeDelta = TimeDelta::days(3);

/// A question by somebody who did not sign in.
#[derive(Clone, Debug)]
pub struct AskedByMail {
    /// The address, which the link confirms.
    pub mail: MailAddress,
    /// How the person is called.
    pub name: PersonName,
    /// The language of mails.
    pub locale: Locale,
    /// The question; for no company and without a dossier.
    pub question: OpenCase,
    /// The files that go with it.
    pub files: Vec<Upload>,
}

/// A question as it waits.
#[derive(Debug, Serialize, Deserialize)]
struct Waiting {
    name: String,
    locale: String,
    subject: String,
    body: String,
    topic: String,
    urgency: String,
    urgency_reason: String,
    context: String,
    consents: Consents,
    /// Questions that waited before there were files have none.
    #[serde(default)]
    files: Vec<KeptFile>,
}

impl Desk {
    /// Keeps the question and sends the link that confirms the address. Whether the address is known is told to nobody.
    ///
    /// # Errors
    /// [`DeskError::TooMany`] after too many mails; when the database cannot be written.
    pub async fn ask_by_mail(&self, asked: &AskedByMail, client: &Client) -> Result<(), CaseError> {
        // Before anything is kept for somebody who asks too often.
        self.not_too_often(&[(MAILS, asked.mail.as_str()), (MAILS_FROM, &client.place())]).await?;
        let kept = self.keep_files(&asked.files).await?;
        let done = self.wait_for_address(asked, &kept, client).await;
        self.settled(&kept, done).await
    }

    async fn wait_for_address(&self, asked: &AskedByMail, kept: &[KeptFile], client: &Client) -> Result<(), CaseError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        MAILS.count(&writing, now, asked.mail.as_str()).await?;
        MAILS_FROM.count(&writing, now, &client.place()).await?;
        let payload = serde_json::to_string(&Waiting::of(asked, kept)).map_err(|error| DbErr::Json(error.to_string()))?;
        let mail = asked.mail.as_str();
        let new = NewSecret { purpose: Purpose::ConfirmCase, account: None, mail, payload, life: CONFIRMING };
        let secret = secrets::issue_beside(&writing, self.random, now, new).await?.to_string();
        outbox::post(&writing, self.random, now, now, mail, asked.locale, &Mail::ConfirmCase { secret }).await?;
        Ok(writing.commit().await?)
    }

    /// The subject of the question that a link would send, while it works.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when it does not work, or no longer.
    pub async fn asked_by_mail(&self, secret: &Secret) -> Result<Subject, DeskError> {
        let row = secrets::look_up(self.storage.read(), self.now(), Purpose::ConfirmCase, secret).await?;
        let waiting: Option<Waiting> = row.and_then(|row| serde_json::from_str(&row.payload).ok());
        waiting.and_then(|waiting| waiting.subject.parse().ok()).ok_or(DeskError::NotFound)
    }

    /// Sends the question that a link stands for: the address is confirmed, and has an account from now on. A session is opened
    /// for those who have no password to sign in with; others sign in as they always do.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the link does not work, or the account with this address is disabled; as for
    /// [`Desk::open_case`].
    pub async fn confirm_case(
        &self,
        secret: &Secret,
        client: &Client,
        previous: Option<&SessionToken>,
    ) -> Result<(Opened, Option<NewSession>), CaseError> {
        let now = self.now();
        let mail = self.link(Purpose::ConfirmCase, secret).await?;
        let writing = self.storage.write().await?;
        let link = secrets::use_up(&writing, now, Purpose::ConfirmCase, secret).await?;
        let kept: Waiting = serde_json::from_str(&link.payload).map_err(|_| DeskError::NotFound)?;
        let question = kept.question()?;
        let locale = Locale::from_tag(&kept.locale).unwrap_or(Locale::Fr);
        let account = find::or_open(&writing, self.random, now, &mail, locale).await?;
        if !account.is_in_use() {
            return Err(DeskError::NotFound.into());
        }
        let account = if account.confirmed_at.is_some() {
            account
        } else {
            // Whoever chose a password before did not show that the address is theirs.
            let confirmed = account::ActiveModel {
                id: Set(account.id),
                name: Set(kept.name),
                password: Set(None),
                confirmed_at: Set(Some(now)),
                ..Default::default()
            };
            confirmed.update(&*writing).await?
        };
        let visitor = asker(&account, locale);
        let id = CaseId(self.random.id(self.now()));
        let (change, opened) = self.opening(writing, &visitor, &question, (id, &kept.files)).await?;
        let comes_in = account.password.is_none() && account.role.is_none();
        let session = if comes_in {
            let opening = session::Opening { account: &account, client, previous, second_factor: false };
            Some(session::open(&change.writing, self.random, now, opening).await?)
        } else {
            None
        };
        change.commit(audit::Action::CaseOpen, opened.told(&question.consents)).await?;
        Ok((opened, session))
    }
}

impl Waiting {
    fn of(asked: &AskedByMail, files: &[KeptFile]) -> Self {
        let question = &asked.question;
        Self {
            name: asked.name.as_str().to_owned(),
            locale: asked.locale.tag().to_owned(),
            subject: question.subject.as_str().to_owned(),
            body: question.body.as_str().to_owned(),
            topic: question.topic.key().to_owned(),
            urgency: question.urgency.key().to_owned(),
            urgency_reason: question.urgency.reason().to_owned(),
            context: question.context.as_str().to_owned(),
            consents: question.consents.clone(),
            files: files.to_vec(),
        }
    }

    fn question(&self) -> Result<OpenCase, DeskError> {
        // What waited was checked when it was asked; only another version of the program can see it otherwise.
        let broken = |_| DeskError::NotFound;
        Ok(OpenCase {
            subject: self.subject.parse().map_err(broken)?,
            body: self.body.parse().map_err(broken)?,
            topic: Topic::from_key(&self.topic).unwrap_or(Topic::Other),
            urgency: Urgency::read(&self.urgency, &self.urgency_reason),
            company: None,
            dossier: None,
            context: self.context.parse::<Context>().unwrap_or_default(),
            consents: self.consents.clone(),
        })
    }
}

/// The person with this account, as far as asking a question goes.
fn asker(account: &account::Model, locale: Locale) -> Visitor {
    Visitor {
        account: account.id,
        name: account.name.clone(),
        mail: account.mail.clone(),
        locale,
        role: None,
        desks: Vec::new(),
        companies: Vec::new(),
        second_factor: false,
    }
}
