//! Second factors: secrets of time-based codes (RFC 6238).

use sea_orm::entity::prelude::*;

use crate::ids::AccountId;
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "second_factor")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account: AccountId,
    /// The secret that codes are checked against, sealed.
    pub secret: Option<Vec<u8>>,
    /// A secret, sealed, for which no code was given yet; it takes the place of the other once one is.
    pub pending: Option<Vec<u8>>,
    pub created_at: Moment,
    /// When a first code was given right.
    pub confirmed_at: Option<Moment>,
    /// The step of the last code taken: no code is taken twice.
    pub last_step: i64,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
