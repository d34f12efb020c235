//! What companies say of the steps of their roadmaps.

use sea_orm::entity::prelude::*;

use crate::day::Day;
use crate::ids::{AccountId, DossierId};
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "roadmap_step")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub dossier: DossierId,
    /// The step, as `pecan-dtx.depot`.
    pub step: String,
    /// The day on which it was over.
    pub done_on: Option<Day>,
    /// Who said so, and when; nobody while it is not done.
    pub done_by_name: String,
    pub done_at: Option<Moment>,
    /// A day before which it does not begin.
    pub not_before: Option<Day>,
    pub note: String,
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
