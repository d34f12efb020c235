//! What those who asked thought of the answer.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, CaseId};
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "feedback")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case: CaseId,
    /// Who said it.
    pub account: AccountId,
    /// Yes, partly or no.
    pub useful: String,
    /// Whether the person knows how to go on.
    pub proceeds: bool,
    pub comment: String,
    pub given_at: Moment,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
