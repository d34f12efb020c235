//! Questions to the desk.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, CaseId, CompanyId, DossierId};
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CaseId,
    /// Year of the readable number.
    pub year: i64,
    /// Number in the year, without gaps.
    pub number: i64,
    pub company: Option<CompanyId>,
    /// Who asked.
    pub account: AccountId,
    pub dossier: Option<DossierId>,
    pub dossier_version: Option<i64>,
    pub subject: String,
    pub topic: String,
    pub urgency: String,
    pub urgency_reason: String,
    /// The page it was opened from, with its answers.
    pub context: String,
    /// The desk that answers.
    pub desk: String,
    /// Why this desk and this advisor, as JSON.
    pub routing: String,
    pub assignee: Option<AccountId>,
    pub state: String,
    /// Whether anything is left to do.
    pub open: bool,
    /// Counts changes: who writes on an older one is told.
    pub version: i64,
    pub received_at: Moment,
    /// The day the answer is due, as days since 1970.
    pub due_on: i64,
    pub updated_at: Moment,
    pub answered_at: Option<Moment>,
    pub closed_at: Option<Moment>,
    pub closing_reason: Option<String>,
    pub merged_into: Option<CaseId>,
    /// Whether partner desks may see the company'\''s facts.
    pub consent: bool,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
