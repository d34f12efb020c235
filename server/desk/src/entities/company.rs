//! Companies, incorporated or not yet.

use sea_orm::entity::prelude::*;

use crate::ids::CompanyId;
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "company")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CompanyId,
    pub name: String,
    /// Fourteen digits; absent while not incorporated.
    pub siret: Option<String>,
    pub created_at: Moment,
    /// How often name and SIRET were changed.
    pub revision: i64,
    /// How the person was called who did so last, or told of it.
    pub changed_by: String,
    pub changed_at: Moment,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
