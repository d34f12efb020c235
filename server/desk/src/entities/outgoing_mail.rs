//! Mail to be sent.

use sea_orm::entity::prelude::*;

use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outgoing_mail")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub recipient: String,
    pub locale: String,
    /// Which mail.
    pub kind: String,
    /// What is filled in, as JSON.
    pub values: String,
    /// Waiting, sent or dead.
    pub state: String,
    pub created_at: Moment,
    pub due_at: Moment,
    pub attempts: i64,
    pub failure: Option<String>,
    pub sent_at: Option<Moment>,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
