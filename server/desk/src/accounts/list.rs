//! The accounts, for those who keep them.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};
use serde::Serialize;

use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::account::{Column, Entity, Model};
use crate::entities::{desk_member, second_factor};
use crate::error::DeskError;
use crate::ids::AccountId;
use crate::policy;
use crate::visitor::{Role, Visitor};

/// Accounts listed at a time.
pub const ACCOUNTS_A_PAGE: u64 = 100;

/// An account, as those who keep accounts see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountLine {
    /// Its identifier.
    pub account: AccountId,
    /// The address.
    pub mail: String,
    /// How the person is called.
    pub name: String,
    /// What the person does at the desk.
    pub role: Option<Role>,
    /// The desks where the person answers.
    pub desks: Vec<String>,
    /// Whether the person can come in.
    pub state: AccountState,
    /// Whether a second factor is set up.
    pub second_factor: bool,
}

/// Whether somebody can come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountState {
    /// The address is not confirmed yet.
    Unconfirmed,
    /// Yes.
    Active,
    /// An administrator closed the door.
    Disabled,
}

impl Desk {
    /// Accounts in the order in which they were opened, those after `after`; without those that were closed. `by` is nobody on the
    /// command line.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who keep no accounts.
    pub async fn accounts(&self, by: Option<&Visitor>, after: Option<AccountId>) -> Result<Vec<AccountLine>, DeskError> {
        if !by.is_none_or(policy::keeps_accounts) {
            return Err(DeskError::NotFound);
        }
        let mut page = Entity::find().filter(Column::ClosedAt.is_null()).order_by_asc(Column::Id).limit(ACCOUNTS_A_PAGE);
        if let Some(after) = after {
            page = page.filter(Column::Id.gt(after));
        }
        let writing = self.storage.write().await?;
        let rows = page.all(&*writing).await?;
        let found = rows.len().to_string();
        let lines = lines(&*writing, rows).await?;
        let actor = by.map(|visitor| (visitor.account, visitor.name.as_str()));
        let (object, detail) = (Thing::Accounts.all(), found);
        audit::record(&writing, self.now(), Deed { actor, action: Action::AccountsList, object, company: None, detail }).await?;
        writing.commit().await?;
        Ok(lines)
    }
}

/// The accounts in `rows` as those who keep accounts see them, in the same order.
pub(crate) async fn lines(connection: &impl ConnectionTrait, rows: Vec<Model>) -> Result<Vec<AccountLine>, DbErr> {
    let ids: Vec<AccountId> = rows.iter().map(|row| row.id).collect();
    let factors = second_factor::Entity::find()
        .filter(second_factor::Column::Account.is_in(ids.clone()))
        .filter(second_factor::Column::ConfirmedAt.is_not_null())
        .all(connection)
        .await?;
    let members = desk_member::Entity::find()
        .filter(desk_member::Column::Account.is_in(ids))
        .order_by_asc(desk_member::Column::Desk)
        .all(connection)
        .await?;
    let mut desks: BTreeMap<AccountId, Vec<String>> = BTreeMap::new();
    for member in members {
        desks.entry(member.account).or_default().push(member.desk);
    }
    let lines = rows.into_iter().map(|row| AccountLine {
        account: row.id,
        desks: desks.remove(&row.id).unwrap_or_default(),
        second_factor: factors.iter().any(|factor| factor.account == row.id),
        role: row.role.as_deref().and_then(Role::from_key),
        state: match (row.disabled_at, row.confirmed_at) {
            (Some(_), _) => AccountState::Disabled,
            (None, None) => AccountState::Unconfirmed,
            (None, Some(_)) => AccountState::Active,
        },
        mail: row.mail,
        name: row.name,
    });
    Ok(lines.collect())
}
