//! How many cases each filter of the queue holds: read from counters that the database keeps, so that it costs the same however
//! many cases are open.

use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait as _, EntityTrait as _, FromQueryResult, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select};

use super::due;
use crate::desk::Desk;
use crate::desks::Topic;
use crate::entities::case_load;
use crate::entities::case_tally::{Column, Entity};
use crate::error::DeskError;
use crate::policy::{self, Scope};
use crate::visitor::Visitor;

/// Open cases by filter; [`Filter::Done`](super::queue::Filter::Done) is not counted, as it only grows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Given to the visitor.
    pub mine: i64,
    /// All of the visitor's desks.
    pub all: i64,
    /// Given to nobody.
    pub unassigned: i64,
    /// Late.
    pub late: i64,
    /// In which the desk waits for the company.
    pub waiting: i64,
    /// By desk, in the order of their identifiers.
    pub desks: Vec<(String, i64)>,
    /// By topic, in the order of [`Topic::ALL`]; those without a case are left out.
    pub topics: Vec<(Topic, i64)>,
}

/// Open cases of a desk and a topic.
#[derive(Debug, FromQueryResult)]
struct Group {
    desk: String,
    topic: String,
    every: i64,
    unassigned: i64,
    late: i64,
    waiting: i64,
}

impl Desk {
    /// How many cases each filter of the queue holds.
    ///
    /// # Errors
    /// When the person answers no cases; when the database cannot be read.
    pub async fn queue_counts(&self, visitor: &Visitor) -> Result<Counts, DeskError> {
        let connection = self.storage.read();
        let mine = case_load::Entity::find_by_id(visitor.account).one(connection);
        let groups = self.groups(visitor)?.into_model::<Group>().all(connection);
        let (mine, groups) = tokio::try_join!(mine, groups)?;
        let mut counts = Counts { mine: mine.map_or(0, |load| load.open_cases), ..Counts::default() };
        let mut topics = vec![0; Topic::ALL.len()];
        for group in groups {
            counts.all += group.every;
            counts.unassigned += group.unassigned;
            counts.late += group.late;
            counts.waiting += group.waiting;
            match counts.desks.last_mut().filter(|(desk, _)| *desk == group.desk) {
                Some((_, count)) => *count += group.every,
                None => counts.desks.push((group.desk, group.every)),
            }
            if let Some(place) = Topic::ALL.iter().position(|topic| topic.key() == group.topic) {
                topics[place] += group.every;
            }
        }
        counts.topics = Topic::ALL.iter().copied().zip(topics).filter(|(_, count)| *count > 0).collect();
        Ok(counts)
    }

    /// The query that counts.
    pub(super) fn groups(&self, visitor: &Visitor) -> Result<Select<Entity>, DeskError> {
        let late = due::late_number(self);
        let open = match policy::scope(visitor).ok_or(DeskError::NotFound)? {
            Scope::Everything => Entity::find(),
            Scope::Desks(desks) => Entity::find().filter(Column::Desk.is_in(desks.iter().map(String::as_str))),
        };
        Ok(open
            .select_only()
            .column(Column::Desk)
            .column(Column::Topic)
            .column_as(sum(Column::OpenCases.into_expr()), "every")
            .column_as(sum(Column::Unassigned.into_expr()), "unassigned")
            .column_as(sum(those(Column::DueOn.lt(late))), "late")
            .column_as(sum(those(Column::DueOn.eq(due::NO_DAY))), "waiting")
            .group_by(Column::Desk)
            .group_by(Column::Topic)
            .order_by_asc(Column::Desk))
    }
}

/// The open cases of rows for which `condition` holds.
fn those(condition: Expr) -> Expr {
    Expr::case(condition, Column::OpenCases.into_expr()).finally(0).into()
}

/// A sum as a whole number, also on PostgreSQL.
fn sum(counted: Expr) -> Expr {
    counted.sum().cast_as("bigint")
}
