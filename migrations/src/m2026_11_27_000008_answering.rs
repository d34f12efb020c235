//! What advisors answer with: canned answers in all their versions; what they hold against verdicts;
//! and the day of their last daily mail.

use sea_orm_migration::prelude::*;

use crate::columns::{create, flag, id, index, number, optional, refers, table, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let answer = table(
            "canned_answer",
            [
                id("id"),
                text("desk"),
                text("locale"),
                text("title"),
                text("body"),
                number("version"),
                flag("retired"),
                number("updated_at"),
            ],
        );
        create(manager, answer, [index("canned_answer", &["desk", "retired", "locale", "title"])]).await?;

        let mut version = table(
            "canned_version",
            [id("id"), id("answer"), number("number"), text("title"), text("body"), text("author_name"), number("at")],
        );
        refers(&mut version, "canned_version", "answer", "canned_answer");
        create(manager, version, [unique("canned_version", &["answer", "number"])]).await?;

        let mut disagreement = table(
            "disagreement",
            [
                id("id"),
                id("case"),
                id("author"),
                text("author_name"),
                number("at"),
                text("scheme"),
                text("criterion"),
                text("stated"),
                text("expected"),
                text("reason"),
                text("answers"),
                text("assessed_on"),
                text("library"),
                optional(number("settled_at")),
                text("settled_by"),
                text("outcome"),
            ],
        );
        refers(&mut disagreement, "disagreement", "case", "case");
        create(
            manager,
            disagreement,
            [index("disagreement", &["settled_at", "at", "id"]), index("disagreement", &["case", "at"])],
        )
        .await?;

        let mut daily = table("daily_mail", [id("account"), number("day")]);
        refers(&mut daily, "daily_mail", "account", "account");
        create(manager, daily, []).await
    }
}
