//! Canned answers, as they are now.

use sea_orm::entity::prelude::*;

use crate::ids::CannedId;
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "canned_answer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CannedId,
    /// The desk that uses it.
    pub desk: String,
    pub locale: String,
    pub title: String,
    /// With placeholders.
    pub body: String,
    /// Number of its last version.
    pub version: i64,
    /// Whether it is offered no more.
    pub retired: bool,
    pub updated_at: Moment,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
