//! Who read or wrote what, one entry chained to the one before.

use sea_orm_migration::prelude::*;

use crate::columns::{bytes, create, id, index, number, optional, table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let audit = table(
            "audit",
            [
                number("sequence"),
                number("at"),
                optional(id("actor")),
                text("actor_name"),
                text("action"),
                text("object"),
                optional(id("company")),
                text("detail"),
                bytes("previous"),
                bytes("hash"),
            ],
        );
        create(
            manager,
            audit,
            [
                index("audit", &["object", "sequence"]),
                index("audit", &["actor", "sequence"]),
                index("audit", &["company", "sequence"]),
                index("audit", &["action", "sequence"]),
            ],
        )
        .await
    }
}
