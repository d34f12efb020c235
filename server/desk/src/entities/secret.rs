//! Secrets sent by mail: links that work once.

use sea_orm::entity::prelude::*;

use crate::ids::AccountId;
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "secret")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    /// Hash of what the link holds.
    pub token: Vec<u8>,
    /// What it is for.
    pub purpose: String,
    pub account: Option<AccountId>,
    /// The address it was sent to.
    pub mail: String,
    /// What else it carries, as JSON.
    pub payload: String,
    pub created_at: Moment,
    pub expires_at: Moment,
    pub used_at: Option<Moment>,
    /// Follows from the form that it was asked for with, and from what was sent; absent where nothing is doubled.
    pub form: Option<Uuid>,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
