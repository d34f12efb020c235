//! Cases: a question to the desk, its messages, the words it is found by, who looks at it, the pauses of its delay and what is
//! being written.

use sea_orm_migration::prelude::*;

use crate::columns::{create, flag, id, index, number, optional, refers, table, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut case = table(
            "case",
            vec![
                id("id"),
                number("year"),
                number("number"),
                optional(id("company")),
                id("account"),
                optional(id("dossier")),
                optional(number("dossier_version")),
                text("subject"),
                text("topic"),
                text("urgency"),
                text("urgency_reason"),
                text("context"),
                text("desk"),
                text("routing"),
                optional(id("assignee")),
                optional(number("assigned_at")),
                text("state"),
                flag("open"),
                number("version"),
                number("received_at"),
                number("clock_from"),
                number("target"),
                number("due_on"),
                number("updated_at"),
                optional(number("answered_at")),
                optional(number("answered_in")),
                number("reopened"),
                optional(number("closed_at")),
                optional(text("closing_reason")),
                optional(id("merged_into")),
                text("consents"),
            ],
        );
        refers(&mut case, "case", "company", "company");
        refers(&mut case, "case", "account", "account");
        create(
            manager,
            case,
            [
                unique("case", &["year", "number"]),
                index("case", &["open", "due_on", "id"]),
                index("case", &["open", "received_at", "id"]),
                index("case", &["desk", "open", "due_on", "id"]),
                index("case", &["desk", "open", "received_at", "id"]),
                index("case", &["assignee", "open", "due_on", "id"]),
                index("case", &["assignee", "open", "received_at", "id"]),
                index("case", &["account", "company", "received_at", "id"]),
                index("case", &["company", "received_at", "id"]),
            ],
        )
        .await?;

        let mut message = table(
            "message",
            [
                id("id"),
                id("case"),
                number("position"),
                text("kind"),
                optional(id("author")),
                text("author_name"),
                text("body"),
                text("event"),
                number("created_at"),
                optional(number("shown_at")),
                optional(text("undo")),
            ],
        );
        refers(&mut message, "message", "case", "case");
        create(manager, message, [unique("message", &["case", "position"])]).await?;

        let mut words = table("case_text", [id("case"), text("words")]);
        refers(&mut words, "case_text", "case", "case");
        create(manager, words, []).await?;

        let mut presence = table("presence", [id("id"), id("case"), id("account"), text("name"), number("seen_at")]);
        refers(&mut presence, "presence", "case", "case");
        create(manager, presence, [unique("presence", &["case", "account"])]).await?;

        let mut pause = table("pause", [id("id"), id("case"), text("reason"), number("from_at"), optional(number("until_at"))]);
        refers(&mut pause, "pause", "case", "case");
        create(manager, pause, [index("pause", &["case", "from_at"])]).await?;

        let mut draft = table("draft", [id("id"), id("case"), id("account"), text("kind"), text("body"), number("updated_at")]);
        refers(&mut draft, "draft", "case", "case");
        create(manager, draft, [unique("draft", &["case", "account", "kind"])]).await
    }
}
