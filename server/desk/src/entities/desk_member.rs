//! Who answers at which desk.

use sea_orm::entity::prelude::*;

use crate::ids::AccountId;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "desk_member")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account: AccountId,
    /// Identifier of the desk.
    pub desk: String,
    /// Open cases from which no further one is assigned.
    pub load_limit: i64,
    /// First day of an absence.
    pub absent_from: Option<String>,
    /// Last day of an absence.
    pub absent_until: Option<String>,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
