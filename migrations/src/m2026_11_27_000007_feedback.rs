//! What those who asked thought of the answer, and whether they were reminded to say so.

use sea_orm_migration::prelude::*;

use crate::columns::{create, flag, id, index, number, refers, table, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut feedback =
            table("feedback", [id("case"), id("account"), text("useful"), flag("proceeds"), text("comment"), number("given_at")]);
        refers(&mut feedback, "feedback", "case", "case");
        create(manager, feedback, []).await?;

        let mut reminder = table("feedback_reminder", [id("case"), number("sent_at")]);
        refers(&mut reminder, "feedback_reminder", "case", "case");
        create(manager, reminder, []).await?;

        manager.create_index(index("case", &["closed_at"])).await
    }
}
