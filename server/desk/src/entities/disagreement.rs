//! What an advisor holds against a verdict.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, CaseId, DisagreementId};
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "disagreement")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DisagreementId,
    pub case: CaseId,
    pub author: AccountId,
    pub author_name: String,
    pub at: Moment,
    /// The scheme of the verdict.
    pub scheme: String,
    /// The criterion that is wrong; empty for the verdict as a whole.
    pub criterion: String,
    /// What the desk said.
    pub stated: String,
    /// What it should say.
    pub expected: String,
    pub reason: String,
    /// The answers, as a query.
    pub answers: String,
    /// The day the verdict is for.
    pub assessed_on: String,
    /// Version of the library.
    pub library: String,
    pub settled_at: Option<Moment>,
    /// Who settled it; empty as long as nobody did.
    pub settled_by: String,
    /// What became of it; empty as long as nobody said.
    pub outcome: String,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
