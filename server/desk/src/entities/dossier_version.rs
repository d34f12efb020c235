//! Versions of the answers of a dossier; none is ever changed.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, DossierId};
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dossier_version")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub dossier: DossierId,
    /// From 1, without gaps.
    pub number: i64,
    pub author: AccountId,
    pub author_name: String,
    /// Answers, as a query.
    pub answers: String,
    /// Verdict by scheme, as JSON.
    pub verdicts: String,
    /// The day the verdicts are for.
    pub assessed_on: String,
    /// Whether that day was chosen, rather than the one on which it was saved.
    pub day_chosen: bool,
    /// Version of the library.
    pub library: String,
    pub created_at: Moment,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
