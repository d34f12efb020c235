//! Who else is looking at a case.

use chrono::TimeDelta;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::entities::presence::{ActiveModel, Column, Entity};
use crate::ids::{AccountId, CaseId};
use crate::moment::Moment;
use crate::random::Random;
use crate::visitor::Visitor;

/// How long somebody who opened a case is taken to look at it.
pub const LOOKING: TimeDelta = TimeDelta::minutes(5);
/// How long a trace is good enough not to be written again.
const FRESH: TimeDelta = TimeDelta::minutes(1);

/// Somebody who looks at a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presence {
    /// The account.
    pub account: AccountId,
    /// How the person is called.
    pub name: String,
    /// When the case was opened.
    pub at: Moment,
}

/// Who looked at the case lately, the last first.
pub(super) async fn of(connection: &impl ConnectionTrait, case: CaseId, now: Moment) -> Result<Vec<Presence>, DbErr> {
    let lately = Entity::find().filter(Column::Case.eq(case)).filter(Column::SeenAt.gt(now.before(LOOKING)));
    let rows = lately.order_by_desc(Column::SeenAt).order_by_desc(Column::Id).all(connection).await?;
    Ok(rows.into_iter().map(|row| Presence { account: row.account, name: row.name, at: row.seen_at }).collect())
}

/// Whether the trace of the person is written.
pub(super) fn is_fresh(present: &[Presence], visitor: &Visitor, now: Moment) -> bool {
    present.iter().any(|presence| presence.account == visitor.account && presence.at > now.before(FRESH))
}

/// Writes that the person looks at the case.
pub(super) async fn trace(
    connection: &impl ConnectionTrait,
    random: Random,
    case: CaseId,
    visitor: &Visitor,
    now: Moment,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(random.id(now)),
        case: Set(case),
        account: Set(visitor.account),
        name: Set(visitor.name.clone()),
        seen_at: Set(now),
    };
    let again = OnConflict::columns([Column::Case, Column::Account]).update_columns([Column::Name, Column::SeenAt]).to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(connection).await?;
    Ok(())
}
