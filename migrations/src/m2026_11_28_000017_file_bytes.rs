//! Bytes of files, for desks that keep them in the database.

use sea_orm_migration::prelude::*;

use crate::columns::{bytes, create, id, table};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // It refers to no attachment: its row comes first, and goes last.
        create(manager, table("file_bytes", [id("id"), bytes("bytes")]), []).await
    }
}
