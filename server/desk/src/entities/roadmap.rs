//! Roadmaps that companies keep: one for a dossier.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, DossierId};
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "roadmap")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub dossier: DossierId,
    /// The wish, as a query.
    pub wish: String,
    pub created_at: Moment,
    /// How often it was changed, from 1.
    pub revision: i64,
    /// Who changed it last.
    pub author: AccountId,
    pub author_name: String,
    pub changed_at: Moment,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
