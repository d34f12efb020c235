//! Files that go with messages; their bytes are elsewhere.

use sea_orm_migration::prelude::*;

use crate::columns::{bytes, create, id, index, number, optional, refers, table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            id("id"),
            id("case"),
            id("message"),
            id("account"),
            text("name"),
            text("kind"),
            number("size"),
            bytes("hash"),
            number("sent_at"),
            optional(number("erased_at")),
        ];
        let mut attachment = table("attachment", columns);
        refers(&mut attachment, "attachment", "case", "case");
        refers(&mut attachment, "attachment", "message", "message");
        refers(&mut attachment, "attachment", "account", "account");
        create(
            manager,
            attachment,
            [index("attachment", &["case"]), index("attachment", &["message"]), index("attachment", &["account"])],
        )
        .await
    }
}
