//! Who is invited to which company. The link that the mail carries is a secret.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, CompanyId};
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company: CompanyId,
    /// Address, in the form that is compared.
    pub mail: String,
    /// What the person will be in the company.
    pub role: String,
    /// The owner who invites.
    pub inviter: AccountId,
    pub inviter_name: String,
    pub created_at: Moment,
    pub expires_at: Moment,
    /// When it was accepted, withdrawn or replaced.
    pub ended_at: Option<Moment>,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
