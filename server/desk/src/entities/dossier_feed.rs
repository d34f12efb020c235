//! Secret addresses from which calendars and readers follow a dossier.

use sea_orm::entity::prelude::*;

use crate::ids::DossierId;
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dossier_feed")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    /// Hash of the secret.
    pub token: Vec<u8>,
    pub dossier: DossierId,
    /// The belonging to the company of who made it: they end together.
    pub membership: Uuid,
    pub created_at: Moment,
    /// How often one was made or revoked.
    pub revision: i64,
    /// When it was revoked; its token is one that nobody knows from then on.
    pub revoked_at: Option<Moment>,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
