//! A case, for those who may see it.

use sea_orm::sea_query::{Condition, Expr, ExprTrait as _};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::message::Side;
use crate::desk::Desk;
use crate::entities::case::{Column, Entity, Model};
use crate::error::DeskError;
use crate::ids::CaseId;
use crate::policy::{self, Scope};
use crate::visitor::Visitor;

impl Desk {
    /// The case, when the person sees it from `side`.
    pub(super) async fn case_seen(&self, visitor: &Visitor, side: Side, id: CaseId) -> Result<Model, DeskError> {
        let case = Entity::find_by_id(id).filter(seen(visitor, side)).one(self.storage.read()).await?;
        case.ok_or(DeskError::NotFound)
    }
}

/// What [`policy`] says of cases, as a condition of a query.
fn seen(visitor: &Visitor, side: Side) -> Condition {
    match side {
        Side::Company => Condition::any()
            .add(Column::Company.is_null().and(Column::Account.eq(visitor.account)))
            .add(Column::Company.is_in(visitor.companies.iter().map(|belonging| belonging.company))),
        Side::Desk => match policy::scope(visitor) {
            None => Condition::all().add(Expr::value(false)),
            Some(Scope::Everything) => Condition::all(),
            Some(Scope::Desks(desks)) => Condition::any()
                .add(Column::Assignee.eq(visitor.account))
                .add(Column::Desk.is_in(desks.iter().map(String::as_str))),
        },
    }
}
