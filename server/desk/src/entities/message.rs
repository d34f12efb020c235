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
    /// From 1, without gaps: the version that the case has with it.
    pub position: i64,
    /// Question, reply, note, request, information or event.
    pub kind: String,
    /// Absent for what the desk does by itself.
    pub author: Option<AccountId>,
    pub author_name: String,
    pub body: String,
    /// What was done, as JSON.
    pub event: String,
    pub created_at: Moment,
    /// From when the company sees it; never, when absent.
    pub shown_at: Option<Moment>,
    /// What taking it back restores, as JSON.
    pub undo: Option<String>,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
