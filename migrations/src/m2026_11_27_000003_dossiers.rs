//! Dossiers: a product and an indication, with every version of the answers.

use sea_orm_migration::prelude::*;

use crate::columns::{create, flag, id, index, number, optional, refers, table, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut dossier = table(
            "dossier",
            [
                id("id"),
                id("company"),
                text("product"),
                text("indication"),
                text("notes"),
                number("version"),
                number("revision"),
                number("created_at"),
                number("updated_at"),
                optional(number("archived_at")),
            ],
        );
        refers(&mut dossier, "dossier", "company", "company");
        create(manager, dossier, [index("dossier", &["company", "updated_at", "id"])]).await?;

        let mut version = table(
            "dossier_version",
            [
                id("id"),
                id("dossier"),
                number("number"),
                id("author"),
                text("author_name"),
                text("answers"),
                text("verdicts"),
                text("assessed_on"),
                flag("day_chosen"),
                text("library"),
                number("created_at"),
            ],
        );
        refers(&mut version, "dossier_version", "dossier", "dossier");
        create(manager, version, [unique("dossier_version", &["dossier", "number"])]).await
    }
}
