//! Who answers at a desk, with what routing needs to know of them.

use sea_orm::sea_query::{Alias, Expr, ExprTrait as _, Func, Query, SelectStatement};
use sea_orm::{ConnectionTrait, DbErr, QueryResult};

use super::routing::Advisor;
use crate::entities::{account, case, case_load, desk_member};
use crate::visitor::Role;

/// Those who may answer at `desks`: members whose account is open.
pub(super) async fn at(connection: &impl ConnectionTrait, desks: &[&str]) -> Result<Vec<Advisor>, DbErr> {
    connection.query_all(&members(desks)).await?.iter().map(read).collect()
}

/// The query: it counts no cases, as the database has counted them.
pub(super) fn members(desks: &[&str]) -> SelectStatement {
    use account::Column as Account;
    use case_load::Column as Load;
    use desk_member::Column as Member;
    let roles = [Role::Advisor.key(), Role::Admin.key()];
    let open = Func::coalesce([Expr::col((case_load::Entity, Load::OpenCases)), Expr::val(0_i64)]);
    Query::select()
        .columns(
            [Member::Desk, Member::LoadLimit, Member::AbsentFrom, Member::AbsentUntil]
                .map(|column| (desk_member::Entity, column)),
        )
        .column((account::Entity, Account::Id))
        .column((account::Entity, Account::Name))
        .expr_as(open, Alias::new("open_cases"))
        .expr_as(last_assigned(), Alias::new("last_assigned"))
        .from(desk_member::Entity)
        .inner_join(account::Entity, Expr::col((account::Entity, Account::Id)).equals((desk_member::Entity, Member::Account)))
        .left_join(case_load::Entity, Expr::col((case_load::Entity, Load::Account)).equals((account::Entity, Account::Id)))
        .and_where(Expr::col((desk_member::Entity, Member::Desk)).is_in(desks.iter().copied()))
        .and_where(Expr::col((account::Entity, Account::Role)).is_in(roles))
        .and_where(Expr::col((account::Entity, Account::ConfirmedAt)).is_not_null())
        .and_where(Expr::col((account::Entity, Account::DisabledAt)).is_null())
        .and_where(Expr::col((account::Entity, Account::ClosedAt)).is_null())
        .take()
}

/// When the account in the outer query was given a case last, among those it still has.
fn last_assigned() -> Expr {
    let select = Query::select()
        .expr(Expr::col(case::Column::AssignedAt).max())
        .from(case::Entity)
        .and_where(Expr::col((case::Entity, case::Column::Assignee)).equals((account::Entity, account::Column::Id)))
        .take();
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
