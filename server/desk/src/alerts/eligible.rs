//! Who may be told of what, today: nobody but those who asked and still may read it.

use sea_orm::sea_query::{Expr, ExprTrait as _, JoinType, Query, SelectStatement};
use sea_orm::{ColumnTrait as _, Condition};

use crate::entities::{account, alert, alert_reader, dossier, membership};

/// Alerts that are not paused; those on dossiers that are in use, while the person belongs to the company.
pub(super) fn eligible() -> Condition {
    let readable = Query::select()
        .expr(Expr::val(1))
        .from(dossier::Entity)
        .join(
            JoinType::InnerJoin,
            membership::Entity,
            Expr::col((membership::Entity, membership::Column::Company)).equals((dossier::Entity, dossier::Column::Company)),
        )
        .and_where(Expr::col((dossier::Entity, dossier::Column::Id)).equals((alert::Entity, alert::Column::Dossier)))
        .and_where(Expr::col((membership::Entity, membership::Column::Account)).equals((alert::Entity, alert::Column::Account)))
        .and_where(Expr::col((dossier::Entity, dossier::Column::ArchivedAt)).is_null())
        .to_owned();
    let about = Condition::any().add(alert::Column::Dossier.is_null()).add(Expr::exists(readable));
    Condition::all().add(alert::Column::PausedAt.is_null()).add(about)
}

/// The accounts that mails may reach: in use, with a confirmed address, and not unsubscribed.
pub(super) fn reachable() -> SelectStatement {
    let reader = |column| Expr::col((alert_reader::Entity, column));
    Query::select()
        .column((account::Entity, account::Column::Id))
        .from(account::Entity)
        .join(
            JoinType::InnerJoin,
            alert_reader::Entity,
            reader(alert_reader::Column::Account).equals((account::Entity, account::Column::Id)),
        )
        .and_where(account::Column::ConfirmedAt.is_not_null())
        .and_where(account::Column::DisabledAt.is_null())
        .and_where(account::Column::ClosedAt.is_null())
        .and_where(reader(alert_reader::Column::StoppedAt).is_null())
        .to_owned()
}
