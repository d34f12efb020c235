//! Giving the second factor at sign-in: a code of the application, or a recovery code.

use sea_orm::{ActiveModelTrait as _, ActiveValue::Set, EntityTrait as _};

use super::client::Client;
use super::recovery_codes::{self, RecoveryCode};
use super::second_factor;
use super::session::{self, NewSession, Opening, SessionToken};
use super::set_up_second_factor::alone;
use super::throttle::CODES;
use crate::audit::{self, Action, Deed};
use crate::desk::Desk;
use crate::entities::account;
use crate::entities::second_factor::{ActiveModel, Entity};
use crate::error::DeskError;
use crate::outbox::Mail;
use crate::sealing::Place;
use crate::storage::Writing;

impl Desk {
    /// Gives the second factor. The session goes on under a new token.
    ///
    /// # Errors
    /// [`DeskError::Unproven`] when the code is wrong or was taken before, [`DeskError::TooMany`] after too many tries,
    /// [`DeskError::NotFound`] when the session is over or no second factor is awaited.
    pub async fn give_second_factor(&self, token: &SessionToken, code: &str, client: &Client) -> Result<NewSession, DeskError> {
        let (_, account) = self.session_and_account(token).await?.ok_or(DeskError::NotFound)?;
        self.count_code(account.id).await?;
        let now = self.now();
        let writing = self.storage.write().await?;
        CODES.forget(&writing, &account.id.to_string()).await?;
        let (session, account) = alone(&writing, now, account.id, token).await?;
        if session.second_factor_at.is_some() {
            return Err(DeskError::NotFound);
        }
        match RecoveryCode::read(code) {
            Some(code) => self.take_recovery_code(&writing, &account, &code).await?,
            None => self.take_code(&writing, &account, code).await?,
        }
        let opening = Opening { account: &account, client, previous: Some(token), second_factor: true };
        let session = session::open(&writing, self.random, now, opening).await?;
        audit::record(&writing, now, Deed::own(account.id, Action::SecondFactorGive)).await?;
        writing.commit().await?;
        Ok(session)
    }

    /// Takes a code of the application, if it is one now.
    pub(crate) async fn take_code(&self, writing: &Writing, account: &account::Model, code: &str) -> Result<(), DeskError> {
        let factor = Entity::find_by_id(account.id).one(&**writing).await?;
        let factor = factor.filter(|factor| factor.confirmed_at.is_some()).ok_or(DeskError::NotFound)?;
        let secret = factor.secret.ok_or(DeskError::NotFound)?;
        let secret = self.unseal(&Place::Factor(account.id), &secret)?;
        let code: String = code.chars().filter(|character| !character.is_whitespace()).collect();
        let step = second_factor::step(secret, &code, self.now(), factor.last_step).ok_or(DeskError::Unproven)?;
        ActiveModel { account: Set(account.id), last_step: Set(step), ..Default::default() }.update(&**writing).await?;
        Ok(())
    }

    async fn take_recovery_code(
        &self,
        writing: &Writing,
        account: &account::Model,
        code: &RecoveryCode,
    ) -> Result<(), DeskError> {
        let left = recovery_codes::use_up(writing, self.now(), account.id, code).await?.ok_or(DeskError::Unproven)?;
        self.tell(writing, account, &Mail::RecoveryCodeUsed { left }).await
    }
}
