//! Asking the desk without an account: the question waits until the address is confirmed by the link in a mail.

use chrono::TimeDelta;
use content::Locale;
use sea_orm::{ActiveModelTrait as _, ActiveValue::Set, DbErr};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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
use crate::moment::Moment;
use crate::once::Once;
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
    /// The form it was asked with, so that a second click asks nothing more.
    pub once: Option<Once>,
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
    /// Keeps the question and sends the link that confirms the address. Whether the address is known is told to nobody. The same
    /// question sent again with the same form is kept and mailed no second time; another text or another address is another
    /// question.
    ///
    /// # Errors
    /// [`DeskError::TooMany`] after too many mails; when the database cannot be written.
    pub async fn ask_by_mail(&self, asked: &AskedByMail, client: &Client) -> Result<(), CaseError> {
        let form = asked.form(self.now())?;
        // However many mails went out by now: the second click is told what the first one was.
        if secrets::was_issued(self.storage.read(), form).await? {
            return Ok(());
        }
        // Before anything is kept for somebody who asks too often.
        self.not_too_often(&[(MAILS, asked.mail.as_str()), (MAILS_FROM, &client.place())]).await?;
        let kept = self.keep_files(&asked.files).await?;
        let done = self.wait_for_address(asked, &kept, form, client).await;
        self.settled(&kept, done).await
    }

    async fn wait_for_address(
        &self,
        asked: &AskedByMail,
        kept: &[KeptFile],
        form: Option<Uuid>,
        client: &Client,
    ) -> Result<(), CaseError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let counted = MAILS.count(&writing, now, asked.mail.as_str()).await;
        // The same form may have been under way: whoever counts for this address waited for it. Files sent along again are swept
        // with those that belong to nothing.
        if secrets::was_issued(&*writing, form).await? {
            return Ok(());
        }
        counted?;
        MAILS_FROM.count(&writing, now, &client.place()).await?;
        let payload = Waiting::of(asked, kept).payload()?;
        let mail = asked.mail.as_str();
        let new = NewSecret { purpose: Purpose::ConfirmCase, account: None, mail, payload, life: CONFIRMING };
        let secret = Secret::new(self.random);
        secrets::keep(&writing, &secret, form, now, new).await?;
        let secret = secret.to_string();
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

impl AskedByMail {
    /// What the form and what was sent with it come to: the same when it is sent again.
    fn form(&self, now: Moment) -> Result<Option<Uuid>, DbErr> {
        let Some(once) = self.once else { return Ok(None) };
        let mut sent = format!("{}\n{}", self.mail.as_str(), Waiting::of(self, &[]).payload()?).into_bytes();
        for file in &self.files {
            sent.extend_from_slice(file.name.as_str().as_bytes());
            sent.extend_from_slice(&file.hash);
        }
        Ok(once.id_with(&sent, now))
    }
}

impl Waiting {
    fn payload(&self) -> Result<String, DbErr> {
        serde_json::to_string(self).map_err(|error| DbErr::Json(error.to_string()))
    }

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
