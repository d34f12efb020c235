//! The tables of the desk. How to add a migration: see `README.md` beside.
//!
//! Times are milliseconds since 1970 in UTC, so that both databases order and compare them alike.

mod columns;
mod m2026_11_27_000001_accounts;
mod m2026_11_27_000002_companies;
mod m2026_11_27_000003_dossiers;
mod m2026_11_27_000004_cases;
mod m2026_11_27_000005_outbox;
mod m2026_11_27_000006_audit;
mod m2026_11_27_000007_feedback;
mod m2026_11_27_000008_answering;
mod m2026_11_27_000009_attachments;
mod m2026_11_27_000010_signing;
mod m2026_11_27_000011_roadmaps;
mod m2026_11_27_000012_alerts;
mod m2026_11_27_000013_sealing;
mod m2026_11_27_000016_queue;
mod m2026_11_28_000017_file_bytes;

use sea_orm_migration::prelude::*;

/// Every migration, in the order in which they run.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m2026_11_27_000001_accounts::Migration),
            Box::new(m2026_11_27_000002_companies::Migration),
            Box::new(m2026_11_27_000003_dossiers::Migration),
            Box::new(m2026_11_27_000004_cases::Migration),
            Box::new(m2026_11_27_000005_outbox::Migration),
            Box::new(m2026_11_27_000006_audit::Migration),
            Box::new(m2026_11_27_000007_feedback::Migration),
            Box::new(m2026_11_27_000008_answering::Migration),
            Box::new(m2026_11_27_000009_attachments::Migration),
            Box::new(m2026_11_27_000010_signing::Migration),
            Box::new(m2026_11_27_000011_roadmaps::Migration),
            Box::new(m2026_11_27_000012_alerts::Migration),
            Box::new(m2026_11_27_000013_sealing::Migration),
            Box::new(m2026_11_27_000016_queue::Migration),
            Box::new(m2026_11_28_000017_file_bytes::Migration),
        ]
    }
}
