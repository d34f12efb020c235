//! Who read or wrote what.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, CompanyId};
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub sequence: i64,
    pub at: Moment,
    /// Absent for what the desk does by itself.
    pub actor: Option<AccountId>,
    pub actor_name: String,
    pub action: String,
    /// What it was done to: kind and identifier.
    pub object: String,
    /// The company whose facts they are.
    pub company: Option<CompanyId>,
    pub detail: String,
    /// Hash of the entry before.
    pub previous: Vec<u8>,
    pub hash: Vec<u8>,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
