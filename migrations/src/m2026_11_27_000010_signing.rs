//! Keys with which snapshots are signed.

use sea_orm_migration::prelude::*;

use crate::columns::{bytes, create, id, index, number, optional, table};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let key = table("signing_key", [id("id"), bytes("secret"), number("created_at"), optional(number("retired_at"))]);
        create(manager, key, [index("signing_key", &["retired_at", "created_at"])]).await
    }
}
