//! Words by which a case is found. The database keeps an index of them by itself.

use sea_orm::entity::prelude::*;

use crate::ids::CaseId;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_text")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case: CaseId,
    /// Folded words in order, each once, a space before and after each.
    pub words: String,
    /// The year of the case, then its number, as one number: the latest is found first.
    pub place: i64,
    /// The desk that answers.
    pub desk: String,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
