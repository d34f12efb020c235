//! Setting up a second factor, or putting another in its place.

use chrono::TimeDelta;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait as _, ActiveValue::Set, EntityTrait as _};

use super::client::Client;
use super::find;
use super::password::Password;
use super::recovery_codes::{self, RecoveryCode};
use super::second_factor::{self, Enrolment};
use super::session::{self, NewSession, Opening, SessionToken};
use super::signed::Halfway;
use super::throttle::CODES;
use crate::audit::{self, Action, Deed};
use crate::desk::Desk;
use crate::entities::second_factor::{ActiveModel, Column, Entity, Model};
use crate::entities::{account as account_row, session as session_row};
use crate::error::DeskError;
use crate::ids::AccountId;
use crate::mail_address::MailAddress;
use crate::moment::Moment;
use crate::outbox::Mail;
use crate::sealing::Place;
use crate::storage::Writing;
use crate::visitor::Visitor;

/// How long a secret waits for its first code.
pub const ENROLLING: TimeDelta = TimeDelta::minutes(30);

impl Desk {
    /// Makes a secret for somebody who must set up a second factor. It counts once a code was given.
    ///
    /// # Errors
    /// [`DeskError::NotNow`] for those who have one.
    pub async fn begin_first_second_factor(&self, person: &Halfway) -> Result<(), DeskError> {
        if !person.to_set_up {
            return Err(DeskError::NotNow);
        }
        let writing = self.storage.write().await?;
        self.begin(&writing, person.account).await?;
        Ok(writing.commit().await?)
    }

    /// Makes a secret for a visitor who wants a second factor, or another one. It counts once a code was given; until then the one
    /// in use stays.
    ///
    /// # Errors
    /// [`DeskError::Unproven`] when the password is wrong, [`DeskError::TooMany`] after too many tries.
    pub async fn begin_second_factor(&self, visitor: &Visitor, password: &Password, client: &Client) -> Result<(), DeskError> {
        let account = self.prove(&MailAddress::kept(visitor.mail.clone()), password, client).await?;
        let writing = self.storage.write().await?;
        let account = self.proven(&writing, &account, client).await?;
        self.begin(&writing, account.id).await?;
        Ok(writing.commit().await?)
    }

    async fn begin(&self, writing: &Writing, account: AccountId) -> Result<(), DeskError> {
        let now = self.now();
        let pending = self.seal(writing, &Place::PendingFactor(account), &second_factor::new_secret(self.random)).await?;
        let row = ActiveModel {
            account: Set(account),
            secret: Set(None),
            pending: Set(Some(pending)),
            created_at: Set(now),
            confirmed_at: Set(None),
            last_step: Set(0),
        };
        let again = OnConflict::column(Column::Account).update_columns([Column::Pending, Column::CreatedAt]).to_owned();
        Entity::insert(row).on_conflict(again).exec_without_returning(&**writing).await?;
        audit::record(writing, now, Deed::own(account, Action::SecondFactorBegin)).await?;
        Ok(())
    }

    /// What to tell the application that makes codes, while a secret waits for its first code. `service` is how the application
    /// will call the desk, without a colon.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when no secret waits.
    pub async fn enrolment(&self, account: AccountId, service: &str) -> Result<Enrolment, DeskError> {
        let account = account_row::Entity::find_by_id(account).one(self.storage.read()).await?.ok_or(DeskError::NotFound)?;
        let factor = Entity::find_by_id(account.id).one(self.storage.read()).await?;
        let pending = factor.and_then(|factor| factor.pending_at(self.now())).ok_or(DeskError::NotFound)?;
        let pending = self.unseal(&Place::PendingFactor(account.id), &pending)?;
        second_factor::enrolment(pending, service, &account.mail).ok_or(DeskError::NotFound)
    }

    /// Makes the secret that waits count, with a first code. All sessions end, this browser gets a new one with the second factor
    /// given. Returns codes for the day when the telephone is lost, to be shown once.
    ///
    /// # Errors
    /// [`DeskError::Unproven`] when the code is wrong, [`DeskError::TooMany`] after too many tries, [`DeskError::NotFound`] when no
    /// secret waits or the session is over.
    pub async fn confirm_second_factor(
        &self,
        token: &SessionToken,
        code: &str,
        client: &Client,
    ) -> Result<(NewSession, Vec<RecoveryCode>), DeskError> {
        let (_, account) = self.session_and_account(token).await?.ok_or(DeskError::NotFound)?;
        self.count_code(account.id).await?;
        let now = self.now();
        let writing = self.storage.write().await?;
        CODES.forget(&writing, &account.id.to_string()).await?;
        let (session, account) = alone(&writing, now, account.id, token).await?;
        let factor = Entity::find_by_id(account.id).one(&*writing).await?.ok_or(DeskError::NotFound)?;
        // Halfway in, one may set up a first factor but not replace the one that is asked for.
        if factor.confirmed_at.is_some() && session.second_factor_at.is_none() {
            return Err(DeskError::NotFound);
        }
        let pending = factor.pending_at(now).ok_or(DeskError::NotFound)?;
        let pending = self.unseal(&Place::PendingFactor(account.id), &pending)?;
        let step = second_factor::step(pending.clone(), code, now, 0).ok_or(DeskError::Unproven)?;
        let confirmed = ActiveModel {
            account: Set(account.id),
            secret: Set(Some(self.seal(&writing, &Place::Factor(account.id), &pending).await?)),
            pending: Set(None),
            confirmed_at: Set(Some(now)),
            last_step: Set(step),
            ..Default::default()
        };
        confirmed.update(&*writing).await?;
        let codes = recovery_codes::renew(&writing, self.random, now, account.id).await?;
        session::end_all(&writing, account.id).await?;
        let opening = Opening { account: &account, client, previous: None, second_factor: true };
        let session = session::open(&writing, self.random, now, opening).await?;
        self.tell(&writing, &account, &Mail::SecondFactorSet).await?;
        audit::record(&writing, now, Deed::own(account.id, Action::SecondFactorSet)).await?;
        writing.commit().await?;
        Ok((session, codes))
    }

    /// Counts a code before it is looked at.
    pub(crate) async fn count_code(&self, account: AccountId) -> Result<(), DeskError> {
        let subject = account.to_string();
        self.not_too_often(&[(CODES, &subject)]).await?;
        let writing = self.storage.write().await?;
        CODES.count(&writing, self.now(), &subject).await?;
        Ok(writing.commit().await?)
    }
}

/// The session and its account, which nobody else changes until the transaction ends.
pub(super) async fn alone(
    writing: &Writing,
    now: Moment,
    account: AccountId,
    token: &SessionToken,
) -> Result<(session_row::Model, account_row::Model), DeskError> {
    let account = find::alone(writing, account).await?.filter(account_row::Model::is_in_use).ok_or(DeskError::NotFound)?;
    let session = session_row::Entity::find_by_id(token.hash()).one(&**writing).await?.filter(|session| session.lasts(now));
    Ok((session.ok_or(DeskError::NotFound)?, account))
}

impl Model {
    /// The secret that waits for its first code, if it still does.
    fn pending_at(self, now: Moment) -> Option<Vec<u8>> {
        self.pending.filter(|_| now < self.created_at.after(ENROLLING))
    }
}
