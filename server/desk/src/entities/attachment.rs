//! Files that go with messages.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, AttachmentId, CaseId, MessageId};
use crate::moment::Moment;

/// A row. The bytes are elsewhere, see `files`; they were written before the row, and go after it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attachment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AttachmentId,
    pub case: CaseId,
    pub message: MessageId,
    /// Who sent it.
    pub account: AccountId,
    /// Made harmless; empty once erased.
    pub name: String,
    pub kind: String,
    /// In bytes.
    pub size: i64,
    /// SHA-256 of the bytes; empty once erased.
    pub hash: Vec<u8>,
    pub sent_at: Moment,
    pub erased_at: Option<Moment>,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
