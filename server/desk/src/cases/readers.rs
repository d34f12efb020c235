//! Who at the desk opened a case: written when it happens, told to the company.

use chrono::TimeDelta;
use sea_orm::{ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::message::Side;
use crate::audit::{Action, Thing};
use crate::desk::Desk;
use crate::entities::audit::{Column, Entity};
use crate::error::DeskError;
use crate::ids::CaseId;
use crate::moment::Moment;
use crate::visitor::Visitor;

/// Within this time, opening the same case again is the same reading.
const ONE_READING: TimeDelta = TimeDelta::hours(1);
/// Readings told at most, the last ones.
const MOST: u64 = 200;

/// Somebody at the desk opened a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// How the person is called.
    pub name: String,
    /// When.
    pub at: Moment,
}

impl Desk {
    /// Who at the desk opened the case or one of its files, the last first.
    ///
    /// # Errors
    /// When the case is not that of the person's company; when the database cannot be read.
    pub async fn case_readers(&self, visitor: &Visitor, case: CaseId) -> Result<Vec<Reading>, DeskError> {
        self.case_seen(visitor, Side::Company, case).await?;
        let readings = Entity::find()
            .filter(Column::Object.eq(Thing::Case.of(case).to_string()))
            .filter(Column::Action.is_in([Action::CaseRead.key(), Action::CaseFileRead.key()]))
            .order_by_desc(Column::Sequence)
            .limit(MOST);
        let rows = readings.all(self.storage.read()).await?;
        Ok(rows.into_iter().map(|row| Reading { name: row.actor_name, at: row.at }).collect())
    }
}

/// Whether it is written already that the person reads the case now, with what goes with it (`detail`).
pub(super) async fn is_written(
    connection: &impl ConnectionTrait,
    case: CaseId,
    visitor: &Visitor,
    detail: &str,
    now: Moment,
) -> Result<bool, DbErr> {
    let reading = Entity::find()
        .filter(Column::Object.eq(Thing::Case.of(case).to_string()))
        .filter(Column::Action.eq(Action::CaseRead.key()))
        .filter(Column::Actor.eq(visitor.account))
        .filter(Column::Detail.eq(detail))
        .filter(Column::At.gt(now.before(ONE_READING)))
        .order_by_desc(Column::Sequence);
    Ok(reading.one(connection).await?.is_some())
}
