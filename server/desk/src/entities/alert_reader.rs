//! How a person who has alerts is reached.

use sea_orm::entity::prelude::*;

use crate::day::Day;
use crate::ids::AccountId;
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "alert_reader")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account: AccountId,
    /// What the link in each mail holds: it does nothing but stop them.
    pub secret: Vec<u8>,
    /// Its hash, by which it is looked up.
    pub token: Vec<u8>,
    /// When the person wanted no more mails.
    pub stopped_at: Option<Moment>,
    /// The day of the last daily mail; the first of 1970 before it.
    pub mailed_on: Day,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
