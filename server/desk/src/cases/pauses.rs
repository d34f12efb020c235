//! Times during which the clock of a case stands still.

use std::collections::HashMap;

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::delay::clock::Pause;
use crate::entities::pause::{ActiveModel, Column, Entity};
use crate::ids::CaseId;
use crate::moment::Moment;
use crate::random::Random;

/// Why a clock stands still: the desk asked the company for more. The reason in words is that message.
pub const INFORMATION: &str = "information";

/// A pause and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The key of the reason.
    pub reason: String,
    /// From when to when.
    pub pause: Pause,
}

/// Begins a pause.
pub(super) async fn begin(connection: &impl ConnectionTrait, random: Random, case: CaseId, now: Moment) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(random.id(now)),
        case: Set(case),
        reason: Set(INFORMATION.to_owned()),
        from_at: Set(now),
        until_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

/// Ends the pause that lasts.
pub(super) async fn end(connection: &impl ConnectionTrait, case: CaseId, now: Moment) -> Result<(), DbErr> {
    let lasting = Entity::update_many().filter(Column::Case.eq(case)).filter(Column::UntilAt.is_null());
    lasting.col_expr(Column::UntilAt, now.0.into()).exec(connection).await?;
    Ok(())
}

/// Goes on with the pause that ended at `ended`.
pub(super) async fn go_on(connection: &impl ConnectionTrait, case: CaseId, ended: Moment) -> Result<(), DbErr> {
    let last = Entity::update_many().filter(Column::Case.eq(case)).filter(Column::UntilAt.eq(ended));
    last.col_expr(Column::UntilAt, Expr::value(None::<i64>)).exec(connection).await?;
    Ok(())
}

/// The pauses of the cases, in order.
pub(super) async fn of(connection: &impl ConnectionTrait, cases: Vec<CaseId>) -> Result<HashMap<CaseId, Vec<Stop>>, DbErr> {
    let mut pauses: HashMap<CaseId, Vec<Stop>> = HashMap::new();
    let rows = Entity::find().filter(Column::Case.is_in(cases)).order_by_asc(Column::FromAt).order_by_asc(Column::Id);
    for row in rows.all(connection).await? {
        let pause = Pause { from: row.from_at, until: row.until_at };
        pauses.entry(row.case).or_default().push(Stop { reason: row.reason, pause });
    }
    Ok(pauses)
}
