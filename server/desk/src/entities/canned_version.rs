//! Every version of a canned answer.

use sea_orm::entity::prelude::*;

use crate::ids::CannedId;
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "canned_version")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub answer: CannedId,
    pub number: i64,
    pub title: String,
    pub body: String,
    pub author_name: String,
    pub at: Moment,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
