//! Keys with which snapshots are signed.

use sea_orm::entity::prelude::*;

use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "signing_key")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The seed of the private key, 32 bytes, sealed.
    pub secret: Vec<u8>,
    pub created_at: Moment,
    /// From when on nothing is signed with it any more.
    pub retired_at: Option<Moment>,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
