//! Which key secrets are sealed with: what is told of it here opens nothing.

use sea_orm_migration::prelude::*;

use crate::columns::{create, number, table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, table("sealing_key", [text("id"), number("created_at")]), []).await
    }
}
