//! How many open cases an advisor has. The database counts by itself whenever a case changes.

use sea_orm::entity::prelude::*;

use crate::ids::AccountId;

/// A row; nobody without an open case has one.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_load")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account: AccountId,
    pub open_cases: i64,
}

/// None: nothing refers to a count.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
