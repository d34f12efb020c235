//! How many open cases there are by desk, topic and day. The database counts by itself whenever a case changes.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_tally")]
pub struct Model {
    /// Desk, topic and day, a space between them.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    pub desk: String,
    pub topic: String,
    /// The day the answers are due, as days since 1970; `cases::NO_DAY` while the delay does not run.
    pub due_on: i64,
    pub open_cases: i64,
    /// Those of them that are given to nobody.
    pub unassigned: i64,
}

/// None: nothing refers to a count.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
