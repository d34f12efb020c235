//! The key that secrets are sealed with, by its name.

use sea_orm::entity::prelude::*;

use crate::moment::Moment;

/// A row; there is one at most.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sealing_key")]
pub struct Model {
    /// The name, which follows from the key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub created_at: Moment,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
