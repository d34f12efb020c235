//! What a person wants to be told of: a dossier, or a search.

use sea_orm::entity::prelude::*;

use crate::day::Day;
use crate::ids::{AccountId, AlertId, DossierId};
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "alert")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AlertId,
    pub account: AccountId,
    /// The dossier; absent for a search.
    pub dossier: Option<DossierId>,
    /// The search as a query; empty for a dossier.
    pub query: String,
    /// The language searched in.
    pub locale: String,
    /// Once a day, or at once.
    pub pace: String,
    pub created_at: Moment,
    pub paused_at: Option<Moment>,
    /// When something was last told.
    pub told_at: Option<Moment>,
    /// The edition of the library that was last looked at; 0 before the first look.
    pub edition: i64,
    /// The day of that look; the first of 1970 before it.
    pub looked_on: Day,
    /// What was seen, as JSON.
    pub seen: Option<String>,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
