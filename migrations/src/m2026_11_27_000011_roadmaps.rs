//! Roadmaps that companies keep for their dossiers: the wish, what they say of steps, their own milestones, and the secret addresses
//! from which calendars and readers follow a dossier.

use sea_orm_migration::prelude::*;

use crate::columns::{bytes, create, id, index, number, optional, refers, table, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let changed = || [number("revision"), id("author"), text("author_name"), number("changed_at")];

        let mut roadmap = table("roadmap", [id("dossier"), text("wish"), number("created_at")].into_iter().chain(changed()));
        refers(&mut roadmap, "roadmap", "dossier", "dossier");
        create(manager, roadmap, []).await?;

        let own = [
            id("id"),
            id("dossier"),
            text("step"),
            optional(number("done_on")),
            text("done_by_name"),
            optional(number("done_at")),
            optional(number("not_before")),
            text("note"),
        ];
        let mut step = table("roadmap_step", own.into_iter().chain(changed()));
        refers(&mut step, "roadmap_step", "dossier", "dossier");
        create(manager, step, [unique("roadmap_step", &["dossier", "step"])]).await?;

        let own = [id("id"), id("dossier"), text("label"), number("day")];
        let mut milestone = table("milestone", own.into_iter().chain(changed()));
        refers(&mut milestone, "milestone", "dossier", "dossier");
        create(manager, milestone, [index("milestone", &["dossier", "day"])]).await?;

        let mut feed = table(
            "dossier_feed",
            [
                bytes("token"),
                id("dossier"),
                id("membership"),
                number("created_at"),
                number("revision"),
                optional(number("revoked_at")),
            ],
        );
        refers(&mut feed, "dossier_feed", "dossier", "dossier");
        // Who leaves the company follows nothing of it any more.
        refers(&mut feed, "dossier_feed", "membership", "membership");
        let indexes = [unique("dossier_feed", &["dossier", "membership"]), index("dossier_feed", &["membership"])];
        create(manager, feed, indexes).await
    }
}
