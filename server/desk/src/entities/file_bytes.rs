//! Bytes of files, where they are kept in the database.

use sea_orm::entity::prelude::*;

use crate::ids::AttachmentId;

/// A row. It is there before the row of its attachment, and goes after it: see `files`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "file_bytes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AttachmentId,
    pub bytes: Vec<u8>,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
