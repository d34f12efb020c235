//! Sessions: what the cookie holds, and how long it counts.

use std::fmt;
use std::str::FromStr;

use chrono::TimeDelta;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, Condition, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::client::Client;
use crate::entities::account;
use crate::entities::session::{ActiveModel, Column, Entity, Model};
use crate::ids::AccountId;
use crate::moment::Moment;
use crate::random::Random;
use crate::secret::{NotASecret, Secret};
use crate::storage::Writing;

/// How long a session lasts.
pub const SESSION_LIFE: TimeDelta = TimeDelta::days(30);
/// How long the session of somebody who works at the desk lasts.
pub const STAFF_SESSION_LIFE: TimeDelta = TimeDelta::hours(12);
/// How long a session lasts that is not used.
pub const IDLE_SESSION_LIFE: TimeDelta = TimeDelta::days(14);
/// Sessions one person has at most; the oldest end first.
pub const MOST_SESSIONS: usize = 20;

/// What the cookie of a session holds.
#[derive(Clone, Debug)]
pub struct SessionToken(Secret);

/// A session that was just opened.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// What the cookie is to hold.
    pub token: SessionToken,
    /// When the session ends, used or not.
    pub expires_at: Moment,
}

/// A session to be opened.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening<'a> {
    /// For whom.
    pub account: &'a account::Model,
    /// In which browser.
    pub client: &'a Client,
    /// The session that the browser had until now, which ends.
    pub previous: Option<&'a SessionToken>,
    /// Whether the second factor was given.
    pub second_factor: bool,
}

impl SessionToken {
    /// A token that nobody knows yet.
    pub(crate) fn new(random: Random) -> Self {
        Self(Secret::new(random))
    }

    /// What the table keeps.
    pub(crate) fn hash(&self) -> Vec<u8> {
        self.0.hash()
    }
}

impl fmt::Display for SessionToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for SessionToken {
    type Err = NotASecret;

    fn from_str(text: &str) -> Result<Self, NotASecret> {
        text.parse().map(Self)
    }
}

/// Opens a session under a new token.
pub(crate) async fn open(writing: &Writing, random: Random, now: Moment, opening: Opening<'_>) -> Result<NewSession, DbErr> {
    if let Some(previous) = opening.previous {
        Entity::delete_by_id(previous.hash()).exec(&**writing).await?;
    }
    make_room(writing, now, opening.account.id).await?;
    let life = if opening.account.role.is_some() { STAFF_SESSION_LIFE } else { SESSION_LIFE };
    let (token, expires_at) = (SessionToken::new(random), now.after(life));
    let row = ActiveModel {
        token: Set(token.hash()),
        account: Set(opening.account.id),
        agent: Set(opening.client.agent().to_owned()),
        created_at: Set(now),
        seen_at: Set(now),
        expires_at: Set(expires_at),
        second_factor_at: Set(opening.second_factor.then_some(now)),
        public: Set(random.id(now)),
    };
    Entity::insert(row).exec_without_returning(&**writing).await?;
    Ok(NewSession { token, expires_at })
}

/// Leaves room for one more session.
async fn make_room(writing: &Writing, now: Moment, account: AccountId) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::Account.eq(account)).filter(is_over(now)).exec(&**writing).await?;
    let newest = Entity::find()
        .select_only()
        .column(Column::Token)
        .filter(Column::Account.eq(account))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Token)
        .into_tuple::<Vec<u8>>()
        .all(&**writing)
        .await?;
    let too_old: Vec<Vec<u8>> = newest.into_iter().skip(MOST_SESSIONS - 1).collect();
    Entity::delete_many().filter(Column::Token.is_in(too_old)).exec(&**writing).await?;
    Ok(())
}

/// Ends every session of a person.
pub(crate) async fn end_all(writing: &Writing, account: AccountId) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::Account.eq(account)).exec(&**writing).await?;
    Ok(())
}

/// Sessions that have ended by themselves.
pub(super) fn is_over(now: Moment) -> Condition {
    Condition::any().add(Column::ExpiresAt.lte(now)).add(Column::SeenAt.lte(now.before(IDLE_SESSION_LIFE)))
}

impl Model {
    /// Whether the session still counts.
    pub(super) fn lasts(&self, now: Moment) -> bool {
        now < self.expires_at && now < self.seen_at.after(IDLE_SESSION_LIFE)
    }
}
