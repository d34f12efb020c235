//! Accounts as the tables hold them.

use content::Locale;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use crate::entities::account::{ActiveModel, Column, Entity, Model};
use crate::error::DeskError;
use crate::ids::AccountId;
use crate::mail_address::MailAddress;
use crate::moment::Moment;
use crate::random::Random;
use crate::storage::Writing;

/// The account with this address.
pub(crate) async fn by_mail(connection: &impl ConnectionTrait, mail: &MailAddress) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::Mail.eq(mail.as_str())).one(connection).await
}

/// The account with this address, which nobody else changes until the transaction ends.
pub(super) async fn by_mail_alone(writing: &Writing, mail: &MailAddress) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::Mail.eq(mail.as_str())).lock_exclusive().one(&**writing).await
}

/// This account, which nobody else changes until the transaction ends.
pub(crate) async fn alone(writing: &Writing, account: AccountId) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(account).lock_exclusive().one(&**writing).await
}

/// The account with this address, made when there is none, without name and password: of two who come at the same time, one finds
/// that of the other. Nobody else changes it until the transaction ends.
pub(crate) async fn or_open(
    writing: &Writing,
    random: Random,
    now: Moment,
    mail: &MailAddress,
    locale: Locale,
) -> Result<Model, DeskError> {
    let account = ActiveModel {
        id: Set(AccountId(random.id(now))),
        mail: Set(mail.as_str().to_owned()),
        name: Set(String::new()),
        password: Set(None),
        locale: Set(locale.tag().to_owned()),
        role: Set(None),
        created_at: Set(now),
        confirmed_at: Set(None),
        disabled_at: Set(None),
        closed_at: Set(None),
        former_mail: Set(None),
    };
    let unless_known = OnConflict::column(Column::Mail).do_nothing().to_owned();
    Entity::insert(account).on_conflict(unless_known).exec_without_returning(&**writing).await?;
    by_mail_alone(writing, mail).await?.ok_or(DeskError::Stale)
}

impl Model {
    /// Whether the person may still come in.
    pub(crate) const fn is_in_use(&self) -> bool {
        self.disabled_at.is_none() && self.closed_at.is_none()
    }
}
