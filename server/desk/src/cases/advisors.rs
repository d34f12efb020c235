//! Who answers at a desk, with what routing needs to know of them.

use sea_orm::sea_query::{Alias, Expr, ExprTrait as _, Query, SelectStatement};
use sea_orm::{ConnectionTrait, DbErr, QueryResult};

use super::routing::Advisor;
use crate::entities::{account, case, desk_member};
use crate::visitor::Role;

/// Those who may answer at `desks`: members whose account is open.
pub(super) async fn at(connection: &impl ConnectionTrait, desks: &[&str]) -> Result<Vec<Advisor>, DbErr> {
    connection.query_all(&members(desks)).await?.iter().map(read).collect()
}

fn members(desks: &[&str]) -> SelectStatement {
    use account::Column as Account;
    use desk_member::Column as Member;
    let roles = [Role::Advisor.key(), Role::Admin.key()];
    Query::select()
        .columns(
            [Member::Desk, Member::LoadLimit, Member::AbsentFrom, Member::AbsentUntil]
                .map(|column| (desk_member::Entity, column)),
        )
        .column((account::Entity, Account::Id))
        .column((account::Entity, Account::Name))
        .expr_as(of_each(Expr::col(case::Column::Id).count(), true), Alias::new("open_cases"))
        .expr_as(of_each(Expr::col(case::Column::AssignedAt).max(), false), Alias::new("last_assigned"))
        .from(desk_member::Entity)
        .inner_join(account::Entity, Expr::col((account::Entity, Account::Id)).equals((desk_member::Entity, Member::Account)))
        .and_where(Expr::col((desk_member::Entity, Member::Desk)).is_in(desks.iter().copied()))
        .and_where(Expr::col((account::Entity, Account::Role)).is_in(roles))
        .and_where(Expr::col((account::Entity, Account::ConfirmedAt)).is_not_null())
        .and_where(Expr::col((account::Entity, Account::DisabledAt)).is_null())
        .and_where(Expr::col((account::Entity, Account::ClosedAt)).is_null())
        .take()
}

/// `value` over the cases of the account in the outer query.
fn of_each(value: Expr, open_only: bool) -> Expr {
    let mut select = Query::select();
    select
        .expr(value)
        .from(case::Entity)
        .and_where(Expr::col((case::Entity, case::Column::Assignee)).equals((account::Entity, account::Column::Id)));
    if open_only {
        select.and_where(Expr::col((case::Entity, case::Column::Open)).eq(true));
    }
    Expr::SubQuery(None, Box::new(select.into()))
}

fn read(row: &QueryResult) -> Result<Advisor, DbErr> {
    let day = |column: &str| row.try_get::<Option<String>>("", column).map(|day| day.and_then(|day| day.parse().ok()));
    Ok(Advisor {
        account: row.try_get("", "id")?,
        name: row.try_get("", "name")?,
        desk: row.try_get("", "desk")?,
        open: row.try_get("", "open_cases")?,
        limit: row.try_get("", "load_limit")?,
        absent_from: day("absent_from")?,
        absent_until: day("absent_until")?,
        last_assigned: row.try_get("", "last_assigned")?,
    })
}
