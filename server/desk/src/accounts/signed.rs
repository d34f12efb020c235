//! Who stands behind a cookie.

use chrono::TimeDelta;
use content::Locale;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DbErr, EntityTrait as _, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _, RelationDef,
};
use uuid::Uuid;

use super::session::SessionToken;
use crate::desk::Desk;
use crate::entities::{account, company, desk_member, membership, second_factor, session};
use crate::error::DeskError;
use crate::ids::AccountId;
use crate::moment::Moment;
use crate::visitor::{Belonging, MemberRole, Role, Visitor};

/// How exactly it is kept when a session was used last: to write at every page would cost more than it tells.
const SEEN_EVERY: TimeDelta = TimeDelta::hours(1);

/// Somebody with a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signed {
    /// All that was asked for was given.
    In(Visitor, SessionFacts),
    /// The password was given, the second factor not yet: this person may give it, and nothing else.
    Halfway(Halfway),
}

/// Somebody whose second factor is awaited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Halfway {
    /// The account.
    pub account: AccountId,
    /// How the person is called.
    pub name: String,
    /// The language of the person.
    pub locale: Locale,
    /// Whether a second factor has to be set up first.
    pub to_set_up: bool,
}

/// What is known about a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionFacts {
    /// What the list of sessions calls it.
    pub public: Uuid,
    /// When the person signed in.
    pub created_at: Moment,
    /// When it ends, used or not.
    pub expires_at: Moment,
}

impl Desk {
    /// The person with this session, with all that decides what the person may do; nobody when the session is over, or while a
    /// second factor is awaited.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn visitor(&self, token: &SessionToken) -> Result<Option<(Visitor, SessionFacts)>, DeskError> {
        match self.signed(token).await? {
            Some(Signed::In(visitor, facts)) => Ok(Some((visitor, facts))),
            Some(Signed::Halfway(_)) | None => Ok(None),
        }
    }

    /// The person with this session, halfway or all the way; nobody when the session is over.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn signed(&self, token: &SessionToken) -> Result<Option<Signed>, DeskError> {
        let Some((session, account)) = self.session_and_account(token).await? else { return Ok(None) };
        self.refresh(&session).await;
        let locale = Locale::from_tag(&account.locale).unwrap_or(Locale::Fr);
        let role = account.role.as_deref().and_then(Role::from_key);
        if session.second_factor_at.is_none() {
            let has_factor = self.has_second_factor(account.id).await?;
            if has_factor || account.role.is_some() {
                let (account, name) = (account.id, account.name);
                return Ok(Some(Signed::Halfway(Halfway { account, name, locale, to_set_up: !has_factor })));
            }
        }
        let visitor = Visitor {
            account: account.id,
            name: account.name,
            mail: account.mail,
            locale,
            role,
            desks: if role.is_some() { self.desks_of(account.id).await? } else { Vec::new() },
            companies: self.companies_of(account.id).await?,
            second_factor: session.second_factor_at.is_some(),
        };
        let facts = SessionFacts { public: session.public, created_at: session.created_at, expires_at: session.expires_at };
        Ok(Some(Signed::In(visitor, facts)))
    }

    /// The session and the account it stands for, as long as both may be used.
    pub(super) async fn session_and_account(
        &self,
        token: &SessionToken,
    ) -> Result<Option<(session::Model, account::Model)>, DbErr> {
        let account: RelationDef =
            session::Entity::belongs_to(account::Entity).from(session::Column::Account).to(account::Column::Id).into();
        let found = session::Entity::find_by_id(token.hash())
            .join(JoinType::InnerJoin, account)
            .select_also(account::Entity)
            .one(self.storage.read())
            .await?;
        let now = self.now();
        Ok(found.and_then(|(session, account)| {
            let account = account.filter(|account| account.is_in_use() && account.confirmed_at.is_some())?;
            session.lasts(now).then_some((session, account))
        }))
    }

    /// Whether a second factor is asked of the person.
    pub(super) async fn has_second_factor(&self, account: AccountId) -> Result<bool, DbErr> {
        let factor = second_factor::Entity::find_by_id(account)
            .filter(second_factor::Column::ConfirmedAt.is_not_null())
            .one(self.storage.read())
            .await?;
        Ok(factor.is_some())
    }

    async fn desks_of(&self, account: AccountId) -> Result<Vec<String>, DbErr> {
        desk_member::Entity::find()
            .select_only()
            .column(desk_member::Column::Desk)
            .filter(desk_member::Column::Account.eq(account))
            .order_by_asc(desk_member::Column::Desk)
            .into_tuple()
            .all(self.storage.read())
            .await
    }

    pub(super) async fn companies_of(&self, account: AccountId) -> Result<Vec<Belonging>, DbErr> {
        let company: RelationDef =
            membership::Entity::belongs_to(company::Entity).from(membership::Column::Company).to(company::Column::Id).into();
        let rows = membership::Entity::find()
            .join(JoinType::InnerJoin, company)
            .select_also(company::Entity)
            .filter(membership::Column::Account.eq(account))
            .order_by_asc(membership::Column::CreatedAt)
            .order_by_asc(membership::Column::Id)
            .all(self.storage.read())
            .await?;
        let belongings = rows.into_iter().filter_map(|(membership, company)| {
            let role = MemberRole::from_key(&membership.role)?;
            Some(Belonging { company: membership.company, name: company?.name, role })
        });
        Ok(belongings.collect())
    }

    /// Notes that the session is used. Pages go on being served when that cannot be written.
    async fn refresh(&self, session: &session::Model) {
        let now = self.now();
        if now < session.seen_at.after(SEEN_EVERY) {
            return;
        }
        let noted = async {
            let writing = self.storage.write().await?;
            session::Entity::update_many()
                .col_expr(session::Column::SeenAt, Expr::value(now.0))
                .filter(session::Column::Token.eq(session.token.clone()))
                .filter(session::Column::SeenAt.lt(now))
                .exec(&*writing)
                .await?;
            writing.commit().await
        };
        if let Err(error) = noted.await {
            tracing::warn!(%error, "the use of a session could not be noted");
        }
    }
}
