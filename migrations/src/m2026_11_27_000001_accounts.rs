//! People who sign in: accounts, their sessions, secrets sent by mail, second factors, and how often somebody tried.

use sea_orm_migration::prelude::*;

use crate::columns::{bytes, create, id, index, number, optional, refers, table, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let account = table(
            "account",
            [
                id("id"),
                text("mail"),
                text("name"),
                optional(text("password")),
                text("locale"),
                optional(text("role")),
                number("created_at"),
                optional(number("confirmed_at")),
                optional(number("disabled_at")),
                optional(number("closed_at")),
                optional(text("former_mail")),
            ],
        );
        create(manager, account, [unique("account", &["mail"]), index("account", &["closed_at"])]).await?;

        let mut session = table(
            "session",
            [
                bytes("token"),
                id("account"),
                text("agent"),
                number("created_at"),
                number("seen_at"),
                number("expires_at"),
                optional(number("second_factor_at")),
                id("public"),
            ],
        );
        refers(&mut session, "session", "account", "account");
        create(manager, session, [index("session", &["account"]), index("session", &["expires_at"])]).await?;

        let mut secret = table(
            "secret",
            [
                bytes("token"),
                text("purpose"),
                optional(id("account")),
                text("mail"),
                text("payload"),
                number("created_at"),
                number("expires_at"),
                optional(number("used_at")),
                optional(id("form")),
            ],
        );
        refers(&mut secret, "secret", "account", "account");
        create(
            manager,
            secret,
            [
                index("secret", &["expires_at"]),
                index("secret", &["account", "purpose"]),
                index("secret", &["mail", "purpose"]),
                unique("secret", &["form"]),
            ],
        )
        .await?;

        let mut factor = table(
            "second_factor",
            [
                id("account"),
                optional(bytes("secret")),
                optional(bytes("pending")),
                number("created_at"),
                optional(number("confirmed_at")),
                number("last_step"),
            ],
        );
        refers(&mut factor, "second_factor", "account", "account");
        create(manager, factor, []).await?;

        let mut code = table("recovery_code", [id("id"), id("account"), bytes("token"), optional(number("used_at"))]);
        refers(&mut code, "recovery_code", "account", "account");
        create(manager, code, [index("recovery_code", &["account"])]).await?;

        let mut member = table(
            "desk_member",
            [
                id("id"),
                id("account"),
                text("desk"),
                number("load_limit"),
                optional(text("absent_from")),
                optional(text("absent_until")),
            ],
        );
        refers(&mut member, "desk_member", "account", "account");
        create(manager, member, [unique("desk_member", &["account", "desk"]), index("desk_member", &["desk"])]).await?;

        let attempt = table("attempt", [text("subject"), number("since"), number("count")]);
        create(manager, attempt, [index("attempt", &["since"])]).await
    }
}
