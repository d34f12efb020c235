//! What was said in a case.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, CaseId, MessageId};
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "message")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MessageId,
    pub case: CaseId,
    /// From 1, without gaps.
    pub position: i64,
    /// Question, reply, note, request for information or event.
    pub kind: String,
    pub author: AccountId,
    pub author_name: String,
    pub body: String,
    pub created_at: Moment,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
