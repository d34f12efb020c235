//! A product and an indication.

use sea_orm::entity::prelude::*;

use crate::ids::{CompanyId, DossierId};
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dossier")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DossierId,
    pub company: CompanyId,
    pub product: String,
    pub indication: String,
    /// The company's own notes.
    pub notes: String,
    /// Number of the last version of the answers.
    pub version: i64,
    /// How often product, indication and notes were changed.
    pub revision: i64,
    pub created_at: Moment,
    pub updated_at: Moment,
    pub archived_at: Option<Moment>,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
