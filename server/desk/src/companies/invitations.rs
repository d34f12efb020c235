//! Invitations to a company. The mail carries a secret that works once; the list of owners shows everything but the secret.

use chrono::TimeDelta;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::roster::Roster;
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::invitation::{Column, Entity, Model};
use crate::error::DeskError;
use crate::ids::{AccountId, CompanyId};
use crate::moment::Moment;
use crate::policy;
use crate::secret::Secret;
use crate::secrets::{self, NewSecret, Purpose};
use crate::storage::Writing;
use crate::visitor::{MemberRole, Visitor};

/// How long an invitation can be accepted.
pub(super) const LIFE: TimeDelta = TimeDelta::days(7);
/// Invitations of one company that wait at the same time.
pub(super) const MOST_WAITING: u64 = 20;
/// Invitations that one person sends in a day, so that the desk is no means of sending mail to strangers.
pub(super) const MOST_A_DAY: u64 = 30;

/// An invitation that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its identifier.
    pub id: Uuid,
    /// Who is invited.
    pub mail: String,
    /// What the person will be.
    pub role: MemberRole,
    /// Who invites.
    pub inviter_name: String,
    /// When it was sent.
    pub created_at: Moment,
    /// Until when it can be accepted.
    pub expires_at: Moment,
}

/// What the secret of an invitation carries.
#[derive(Serialize, Deserialize)]
struct Payload {
    invitation: Uuid,
}

/// Makes the secret of an invitation. Those of other companies to the same address go on working.
pub(super) async fn make_secret(desk: &Desk, writing: &Writing, invitation: &Model) -> Result<Secret, DeskError> {
    let payload =
        serde_json::to_string(&Payload { invitation: invitation.id }).map_err(|error| DbErr::Json(error.to_string()))?;
    let new = NewSecret { purpose: Purpose::InviteMember, account: None, mail: &invitation.mail, payload, life: LIFE };
    Ok(secrets::issue_beside(writing, desk.random, invitation.created_at, new).await?)
}

/// The invitation that a secret is for, if both still hold and it was sent to the address of the visitor.
pub(super) async fn found(
    connection: &impl ConnectionTrait,
    now: Moment,
    visitor: &Visitor,
    secret: &Secret,
) -> Result<Model, DeskError> {
    let secret = secrets::look_up(connection, now, Purpose::InviteMember, secret).await?.ok_or(DeskError::NotFound)?;
    let payload: Payload = serde_json::from_str(&secret.payload).map_err(|error| DbErr::Json(error.to_string()))?;
    let row = Entity::find_by_id(payload.invitation).one(connection).await?.ok_or(DeskError::NotFound)?;
    let holds = row.ended_at.is_none() && now < row.expires_at;
    if holds && policy::is_invited(visitor, &row.mail) { Ok(row) } else { Err(DeskError::NotFound) }
}

/// Ends the invitations among `which` that wait; how many there were.
pub(super) async fn end(writing: &Writing, now: Moment, which: Condition) -> Result<u64, DbErr> {
    let update = Entity::update_many().col_expr(Column::EndedAt, now.0.into()).filter(which).filter(Column::EndedAt.is_null());
    Ok(update.exec(&**writing).await?.rows_affected)
}

/// Withdraws what somebody sent who does not own the company any more.
pub(super) async fn withdraw_all_of(writing: &Writing, now: Moment, company: CompanyId, inviter: AccountId) -> Result<(), DbErr> {
    let which = Condition::all().add(Column::Company.eq(company)).add(Column::Inviter.eq(inviter));
    end(writing, now, which).await?;
    Ok(())
}

/// Withdraws what somebody sent who leaves the desk, for whatever company.
pub(super) async fn withdraw_sent_by(writing: &Writing, now: Moment, inviter: AccountId) -> Result<(), DbErr> {
    end(writing, now, Condition::all().add(Column::Inviter.eq(inviter))).await?;
    Ok(())
}

/// Whether another invitation may be sent.
pub(super) async fn make_room(writing: &Writing, now: Moment, company: CompanyId, inviter: AccountId) -> Result<(), DeskError> {
    let pending = Entity::find()
        .filter(Column::Company.eq(company))
        .filter(Column::EndedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .count(&**writing)
        .await?;
    let day = now.before(TimeDelta::days(1));
    let sent = Entity::find().filter(Column::Inviter.eq(inviter)).filter(Column::CreatedAt.gt(day)).count(&**writing).await?;
    if pending >= MOST_WAITING || sent >= MOST_A_DAY { Err(DeskError::Full) } else { Ok(()) }
}

impl Desk {
    /// The invitations that wait, the newest first; for owners.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who do not own the company.
    pub async fn invitations(&self, visitor: &Visitor, company: CompanyId) -> Result<Vec<Invitation>, DeskError> {
        if !policy::owns(visitor, company) {
            return Err(DeskError::NotFound);
        }
        let rows = Entity::find()
            .filter(Column::Company.eq(company))
            .filter(Column::EndedAt.is_null())
            .filter(Column::ExpiresAt.gt(self.now()))
            .order_by_desc(Column::CreatedAt)
            .all(self.storage.read())
            .await?;
        let waiting = |row: Model| {
            let role = MemberRole::from_key(&row.role)?;
            let Model { id, mail, inviter_name, created_at, expires_at, .. } = row;
            Some(Invitation { id, mail, role, inviter_name, created_at, expires_at })
        };
        Ok(rows.into_iter().filter_map(waiting).collect())
    }

    /// Withdraws an invitation; for owners.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when it does not wait, and for those who do not own the company.
    pub async fn withdraw_invitation(&self, visitor: &Visitor, company: CompanyId, id: Uuid) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        Roster::of_owner(&writing, visitor, company).await?;
        let which = Condition::all().add(Column::Company.eq(company)).add(Column::Id.eq(id));
        if end(&writing, self.now(), which).await? == 0 {
            return Err(DeskError::NotFound);
        }
        let deed = Deed {
            actor: Some((visitor.account, &visitor.name)),
            action: Action::InvitationWithdraw,
            object: Thing::Company.of(company),
            company: Some(company),
            detail: format!("invitation {id}"),
        };
        audit::record(&writing, self.now(), deed).await?;
        Ok(writing.commit().await?)
    }
}
