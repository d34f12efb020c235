//! Who is signed in, on which browser.

use sea_orm::entity::prelude::*;

use crate::ids::AccountId;
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    /// Hash of what the cookie holds.
    pub token: Vec<u8>,
    pub account: AccountId,
    /// The browser, as it names itself.
    pub agent: String,
    pub created_at: Moment,
    pub seen_at: Moment,
    pub expires_at: Moment,
    /// When the second factor was given.
    pub second_factor_at: Option<Moment>,
    /// What the list of sessions calls it.
    pub public: Uuid,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
