//! Secrets sent by mail: links that work once, for a while, and for one thing only.

use chrono::TimeDelta;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _,
    sea_query::{Expr, ExprTrait as _},
};
use uuid::Uuid;

use crate::desk::Desk;
use crate::entities::secret::{ActiveModel, Column, Entity, Model};
use crate::error::DeskError;
use crate::ids::AccountId;
use crate::mail_address::MailAddress;
use crate::moment::Moment;
use crate::random::Random;
use crate::secret::Secret;
use crate::storage::Writing;
use crate::visitor::roles;

roles! {
    /// What a link is for.
    Purpose {
        /// To open an account.
        ConfirmMail = "confirm-mail",
        /// To choose another password.
        ResetPassword = "reset-password",
        /// To use another address.
        ChangeMail = "change-mail",
        /// To join the staff.
        InviteStaff = "invite-staff",
        /// To join a company.
        InviteMember = "invite-member",
        /// To ask the desk a question without an account.
        ConfirmCase = "confirm-case",
        /// To come back to a question that is not sent yet.
        KeepCase = "keep-case",
    }
}

/// A secret to be sent.
#[derive(Clone, Debug)]
pub(crate) struct NewSecret<'a> {
    /// What it is for.
    pub purpose: Purpose,
    /// The account it acts on, when there is one already.
    pub account: Option<AccountId>,
    /// The address it is sent to.
    pub mail: &'a str,
    /// What else it carries, as JSON.
    pub payload: String,
    /// How long it works.
    pub life: TimeDelta,
}

/// Makes a secret. Those sent before for the same purpose, to the same account or address, are void from now on.
pub(crate) async fn issue(writing: &Writing, random: Random, now: Moment, new: NewSecret<'_>) -> Result<Secret, DbErr> {
    let same = match new.account {
        Some(account) => Column::Account.eq(account),
        None => Column::Mail.eq(new.mail).and(Column::Account.is_null()),
    };
    Entity::delete_many().filter(same).filter(Column::Purpose.eq(new.purpose.key())).exec(&**writing).await?;
    issue_beside(writing, random, now, new).await
}

/// Makes a secret beside those sent before, which go on working.
pub(crate) async fn issue_beside(writing: &Writing, random: Random, now: Moment, new: NewSecret<'_>) -> Result<Secret, DbErr> {
    let secret = Secret::new(random);
    keep(writing, &secret, None, now, new).await?;
    Ok(secret)
}

/// Keeps `secret`, and what it was asked for with: `form` is found again by [`was_issued`].
pub(crate) async fn keep(
    writing: &Writing,
    secret: &Secret,
    form: Option<Uuid>,
    now: Moment,
    new: NewSecret<'_>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        token: Set(secret.hash()),
        purpose: Set(new.purpose.key().to_owned()),
        account: Set(new.account),
        mail: Set(new.mail.to_owned()),
        payload: Set(new.payload),
        created_at: Set(now),
        expires_at: Set(now.after(new.life)),
        used_at: Set(None),
        form: Set(form),
    };
    Entity::insert(row).exec_without_returning(&**writing).await?;
    Ok(())
}

/// Whether there is a secret that was asked for with `form`, used or not.
pub(crate) async fn was_issued(connection: &impl ConnectionTrait, form: Option<Uuid>) -> Result<bool, DbErr> {
    let Some(form) = form else { return Ok(false) };
    Ok(Entity::find().filter(Column::Form.eq(form)).one(connection).await?.is_some())
}

/// What the secret stands for, while it works.
pub(crate) async fn look_up(
    connection: &impl ConnectionTrait,
    now: Moment,
    purpose: Purpose,
    secret: &Secret,
) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(secret.hash()).filter(works(now, purpose)).one(connection).await
}

/// Uses the secret up; of two that come with the same one, the second finds nothing.
pub(crate) async fn use_up(writing: &Writing, now: Moment, purpose: Purpose, secret: &Secret) -> Result<Model, DeskError> {
    let used = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(now.0))
        .filter(Column::Token.eq(secret.hash()))
        .filter(works(now, purpose))
        .exec_with_returning(&**writing)
        .await?;
    used.into_iter().next().ok_or(DeskError::NotFound)
}

/// What the link carries that was sent last to an account for this purpose.
pub(crate) async fn payload(writing: &Writing, purpose: Purpose, account: AccountId) -> Result<Option<String>, DbErr> {
    let sent = Entity::find().filter(Column::Account.eq(account)).filter(Column::Purpose.eq(purpose.key()));
    Ok(sent.one(&**writing).await?.map(|row| row.payload))
}

/// What was sent for this purpose and works.
pub(crate) async fn sent(connection: &impl ConnectionTrait, now: Moment, purpose: Purpose) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(works(now, purpose)).all(connection).await
}

/// Makes void the link that was sent to `mail` for this purpose, and tells what it stood for, if it worked.
pub(crate) async fn withdraw(
    writing: &Writing,
    now: Moment,
    purpose: Purpose,
    mail: &MailAddress,
) -> Result<Option<Model>, DbErr> {
    let sent = || works(now, purpose).add(Column::Mail.eq(mail.as_str()));
    let row = Entity::find().filter(sent()).one(&**writing).await?;
    // It may be used up in the meantime.
    let withdrawn = Entity::delete_many().filter(sent()).exec(&**writing).await?.rows_affected;
    Ok(row.filter(|_| withdrawn > 0))
}

/// Makes void every link that was sent for the account, whatever it is for.
pub(crate) async fn void(writing: &Writing, account: AccountId) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::Account.eq(account)).exec(&**writing).await?;
    Ok(())
}

fn works(now: Moment, purpose: Purpose) -> Condition {
    Condition::all().add(Column::Purpose.eq(purpose.key())).add(Column::UsedAt.is_null()).add(Column::ExpiresAt.gt(now))
}

impl Desk {
    /// The address that a link was sent to, while it works. Nothing changes.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when it does not work, or no longer.
    pub async fn link(&self, purpose: Purpose, secret: &Secret) -> Result<MailAddress, DeskError> {
        let row = look_up(self.storage.read(), self.now(), purpose, secret).await?.ok_or(DeskError::NotFound)?;
        Ok(MailAddress::kept(row.mail))
    }

    /// Whether a link has done what it is for. That is known as long as it would have worked.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn was_used(&self, purpose: Purpose, secret: &Secret) -> Result<bool, DeskError> {
        let row = Entity::find_by_id(secret.hash()).filter(Column::Purpose.eq(purpose.key()));
        Ok(row.one(self.storage.read()).await?.is_some_and(|row| row.used_at.is_some()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::desks;
    use crate::testing::later;

    async fn issued(desk: &Desk, mail: &str) -> Secret {
        let writing = desk.storage.write().await.expect("a transaction");
        let new =
            NewSecret { purpose: Purpose::InviteStaff, account: None, mail, payload: String::new(), life: TimeDelta::hours(1) };
        let secret = issue(&writing, desk.random, desk.now(), new).await.expect("a secret");
        writing.commit().await.expect("a commit");
        secret
    }

    async fn used(desk: &Desk, purpose: Purpose, secret: &Secret) -> Result<String, DeskError> {
        let writing = desk.storage.write().await?;
        let row = use_up(&writing, desk.now(), purpose, secret).await?;
        writing.commit().await?;
        Ok(row.mail)
    }

    #[tokio::test]
    async fn a_secret_works_once_and_for_its_purpose_only() {
        for desk in desks("2026-11-27T09:00:00Z").await {
            let secret = issued(&desk, "ada@example.org").await;
            let other = used(&desk, Purpose::ResetPassword, &secret).await;
            assert!(matches!(other, Err(DeskError::NotFound)), "{other:?}");
            assert_eq!(desk.link(Purpose::InviteStaff, &secret).await.expect("an address").as_str(), "ada@example.org");
            assert_eq!(used(&desk, Purpose::InviteStaff, &secret).await.expect("its row"), "ada@example.org");
            let again = used(&desk, Purpose::InviteStaff, &secret).await;
            assert!(matches!(again, Err(DeskError::NotFound)), "{again:?}");
            assert!(matches!(desk.link(Purpose::InviteStaff, &secret).await, Err(DeskError::NotFound)));
        }
    }

    #[tokio::test]
    async fn a_secret_works_until_its_time_is_over() {
        for desk in desks("2026-11-27T09:00:00Z").await {
            let secret = issued(&desk, "ada@example.org").await;
            let late = later(&desk, TimeDelta::hours(1));
            assert!(matches!(used(&late, Purpose::InviteStaff, &secret).await, Err(DeskError::NotFound)));
            let early = later(&desk, TimeDelta::minutes(59));
            assert!(used(&early, Purpose::InviteStaff, &secret).await.is_ok());
        }
    }

    #[tokio::test]
    async fn a_new_secret_makes_the_one_before_void_and_no_others() {
        for desk in desks("2026-11-27T09:00:00Z").await {
            let (first, other) = (issued(&desk, "ada@example.org").await, issued(&desk, "bea@example.org").await);
            let second = issued(&desk, "ada@example.org").await;
            assert!(matches!(used(&desk, Purpose::InviteStaff, &first).await, Err(DeskError::NotFound)));
            assert!(used(&desk, Purpose::InviteStaff, &second).await.is_ok());
            assert!(used(&desk, Purpose::InviteStaff, &other).await.is_ok());
        }
    }

    #[tokio::test]
    async fn of_two_that_use_a_secret_at_the_same_time_one_succeeds() {
        for desk in desks("2026-11-27T09:00:00Z").await {
            let secret = issued(&desk, "ada@example.org").await;
            let tries = (0..8).map(|_| {
                let (desk, secret) = (desk.clone(), secret.clone());
                tokio::spawn(async move { used(&desk, Purpose::InviteStaff, &secret).await.is_ok() })
            });
            let mut successes = 0;
            for one in tries.collect::<Vec<_>>() {
                successes += usize::from(one.await.expect("an end"));
            }
            assert_eq!(successes, 1);
        }
    }
}
