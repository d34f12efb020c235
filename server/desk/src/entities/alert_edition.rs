//! Editions of the library, in the order in which they came into use.

use sea_orm::entity::prelude::*;

use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "alert_edition")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// Version of the library.
    pub version: String,
    /// What each fiche says, as JSON.
    pub fingerprints: String,
    /// When a node last worked with it.
    pub looked_at: Moment,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
