//! People who sign in.

use sea_orm::entity::prelude::*;

use crate::ids::AccountId;
use crate::moment::Moment;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AccountId,
    /// Address, in the form that is compared.
    pub mail: String,
    /// How the person is called.
    pub name: String,
    /// Hash in PHC form; absent until a password is chosen.
    pub password: Option<String>,
    /// Language of mails.
    pub locale: String,
    /// Staff only.
    pub role: Option<String>,
    pub created_at: Moment,
    /// When the address was confirmed.
    pub confirmed_at: Option<Moment>,
    /// When an administrator closed the door.
    pub disabled_at: Option<Moment>,
    /// When the person left.
    pub closed_at: Option<Moment>,
    /// The address of a person who left, while cases refer to them.
    pub former_mail: Option<String>,
}

/// None: rows are joined by hand where they are read.
#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
