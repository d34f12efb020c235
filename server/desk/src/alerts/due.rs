//! Which alerts have to be looked at, in pages read from one index: what was looked at leaves it, what is paused is not in it.

use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select};

use crate::day::Day;
use crate::desk::Desk;
use crate::entities::alert::{Column, Entity};
use crate::ids::{AccountId, AlertId};

/// Alerts of a page.
pub(super) const PAGE: u64 = 500;

/// The place of an alert in the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// With which edition it was looked at last.
    edition: i64,
    /// On which day.
    looked_on: Day,
    /// Whose it is.
    pub account: AccountId,
    /// The alert.
    alert: AlertId,
}

impl Desk {
    /// The next page of alerts that were not yet looked at on the day `today` with the edition `edition`, nor with a later one.
    pub(super) async fn due_alerts(&self, edition: i64, today: Day, after: Option<Place>) -> Result<Vec<Place>, DbErr> {
        let rows: Vec<(i64, Day, AccountId, AlertId)> = due(edition, today, after).into_tuple().all(self.storage.read()).await?;
        Ok(rows.into_iter().map(|(edition, looked_on, account, alert)| Place { edition, looked_on, account, alert }).collect())
    }
}

/// Compared as rows, which both databases look up in an index.
pub(super) fn due(edition: i64, today: Day, after: Option<Place>) -> Select<Entity> {
    let looked = Expr::tuple([Column::Edition.into_expr(), Column::LookedOn.into_expr()]);
    let mut due = Entity::find()
        .select_only()
        .columns([Column::Edition, Column::LookedOn, Column::Account, Column::Id])
        .filter(Column::PausedAt.is_null())
        .filter(looked.lt(Expr::tuple([Expr::value(edition), Expr::value(today.0)])))
        .order_by_asc(Column::Edition)
        .order_by_asc(Column::LookedOn)
        .order_by_asc(Column::Account)
        .order_by_asc(Column::Id)
        .limit(PAGE);
    if let Some(Place { edition, looked_on, account, alert }) = after {
        let columns = [Column::Edition, Column::LookedOn, Column::Account, Column::Id];
        let here = Expr::tuple(columns.map(ColumnTrait::into_expr));
        let there = Expr::tuple([Expr::value(edition), Expr::value(looked_on.0), Expr::value(account.0), Expr::value(alert.0)]);
        due = due.filter(here.gt(there));
    }
    due
}
