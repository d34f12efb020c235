//! Companies, incorporated or not yet, and who belongs to them.

use sea_orm_migration::prelude::*;

use crate::columns::{create, id, index, number, optional, refers, table, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let company = table("company", [id("id"), text("name"), optional(text("siret")), number("created_at")]);
        create(manager, company, []).await?;

        let mut membership = table("membership", [id("id"), id("company"), id("account"), text("role"), number("created_at")]);
        refers(&mut membership, "membership", "company", "company");
        refers(&mut membership, "membership", "account", "account");
        create(manager, membership, [unique("membership", &["company", "account"]), index("membership", &["account"])]).await
    }
}
