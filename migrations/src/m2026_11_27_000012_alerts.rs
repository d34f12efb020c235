//! What people want to be told of, what they were told, how they are reached, and the editions of the library that were looked at.

use sea_orm_migration::prelude::*;

use crate::columns::{bytes, create, id, index, number, optional, refers, table, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut reader = table(
            "alert_reader",
            [id("account"), bytes("secret"), bytes("token"), optional(number("stopped_at")), number("mailed_on")],
        );
        refers(&mut reader, "alert_reader", "account", "account");
        create(manager, reader, [unique("alert_reader", &["token"])]).await?;

        let mut alert = table(
            "alert",
            [
                id("id"),
                id("account"),
                optional(id("dossier")),
                text("query"),
                text("locale"),
                text("pace"),
                number("created_at"),
                optional(number("paused_at")),
                optional(number("told_at")),
                number("edition"),
                number("looked_on"),
                optional(text("seen")),
            ],
        );
        refers(&mut alert, "alert", "account", "account");
        refers(&mut alert, "alert", "dossier", "dossier");
        let indexes = [
            unique("alert", &["account", "dossier"]),
            index("alert", &["account", "created_at", "id"]),
            index("alert", &["dossier"]),
            // What has to be looked at next.
            index("alert", &["edition", "looked_on", "account", "id"])
                .cond_where(Expr::col(Alias::new("paused_at")).is_null())
                .to_owned(),
        ];
        create(manager, alert, indexes).await?;

        let mut news = table(
            "alert_news",
            [id("id"), id("alert"), number("at"), number("place"), text("news"), optional(number("mailed_at"))],
        );
        refers(&mut news, "alert_news", "alert", "alert");
        create(manager, news, [index("alert_news", &["alert", "at"]), index("alert_news", &["at"])]).await?;

        let edition = table("alert_edition", [number("number"), text("version"), text("fingerprints"), number("looked_at")]);
        create(manager, edition, []).await
    }
}
