//! Companies, incorporated or not yet, who belongs to them and who is invited.

use sea_orm_migration::prelude::*;

use crate::columns::{create, id, index, number, optional, refers, table, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let company = table(
            "company",
            [
                id("id"),
                text("name"),
                optional(text("siret")),
                number("created_at"),
                number("revision"),
                text("changed_by"),
                number("changed_at"),
            ],
        );
        create(manager, company, []).await?;

        let mut membership = table("membership", [id("id"), id("company"), id("account"), text("role"), number("created_at")]);
        refers(&mut membership, "membership", "company", "company");
        refers(&mut membership, "membership", "account", "account");
        create(manager, membership, [unique("membership", &["company", "account"]), index("membership", &["account"])]).await?;

        let mut invitation = table(
            "invitation",
            [
                id("id"),
                id("company"),
                text("mail"),
                text("role"),
                id("inviter"),
                text("inviter_name"),
                number("created_at"),
                number("expires_at"),
                optional(number("ended_at")),
            ],
        );
        refers(&mut invitation, "invitation", "company", "company");
        refers(&mut invitation, "invitation", "inviter", "account");
        let indexes = [index("invitation", &["company", "created_at"]), index("invitation", &["inviter", "created_at"])];
        create(manager, invitation, indexes).await
    }
}
