//! What was told, or is to be.

use sea_orm::entity::prelude::*;

use crate::ids::AlertId;
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "alert_news")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub alert: AlertId,
    pub at: Moment,
    /// Its place among what the same look told.
    pub place: i64,
    /// What happened, as JSON.
    pub news: String,
    /// When a mail told of it.
    pub mailed_at: Option<Moment>,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
