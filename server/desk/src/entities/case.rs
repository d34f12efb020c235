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
    /// When it was given to the assignee.
    pub assigned_at: Option<Moment>,
    pub state: String,
    /// Whether anything is left to do.
    pub open: bool,
    /// Counts changes: who writes on an older one is told.
    pub version: i64,
    pub received_at: Moment,
    /// From when the delay counts: its receipt by the desk that answers, or its reopening.
    pub clock_from: Moment,
    /// Business days within which the desk answers.
    pub target: i64,
    /// The day the answer is due, as days since 1970; `cases::NO_DAY` while the delay does not run.
    pub due_on: i64,
    pub updated_at: Moment,
    /// When it was answered for the first time.
    pub answered_at: Option<Moment>,
    /// Business days that the first answer took.
    pub answered_in: Option<i64>,
    /// How often it was reopened.
    pub reopened: i64,
    pub closed_at: Option<Moment>,
    pub closing_reason: Option<String>,
    pub merged_into: Option<CaseId>,
    /// The partner desks that may see it, as `cases::Consents` keeps them.
    pub consents: String,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
