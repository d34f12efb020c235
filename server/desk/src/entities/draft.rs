//! What is being written, kept as typed.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, CaseId};
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case: CaseId,
    pub account: AccountId,
    /// Reply, note, request for information or the company's information.
    pub kind: String,
    pub body: String,
    pub updated_at: Moment,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
