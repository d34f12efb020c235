//! Who was reminded to say what they thought of the answer.

use sea_orm::entity::prelude::*;

use crate::ids::CaseId;
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "feedback_reminder")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case: CaseId,
    pub sent_at: Moment,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
