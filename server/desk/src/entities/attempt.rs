//! How often somebody tried.

use sea_orm::entity::prelude::*;

use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attempt")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    /// What is counted: hash of an account or an address, and of what it tried.
    pub subject: String,
    /// Beginning of the window.
    pub since: Moment,
    pub count: i64,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
