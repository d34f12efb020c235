//! Mail to be sent, written in the transaction of what it tells.

use sea_orm_migration::prelude::*;

use crate::columns::{create, id, index, number, optional, table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let outbox = table(
            "outgoing_mail",
            [
                id("id"),
                text("recipient"),
                text("locale"),
                text("kind"),
                text("values"),
                text("state"),
                number("created_at"),
                number("due_at"),
                number("attempts"),
                optional(text("failure")),
                optional(number("sent_at")),
            ],
        );
        create(manager, outbox, [index("outgoing_mail", &["state", "due_at", "id"])]).await
    }
}
