//! Who belongs to a company, read under a lock, so that what is decided from it still holds when it is written.

use std::collections::HashSet;

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use crate::entities::{account, company, membership};
use crate::error::DeskError;
use crate::ids::{AccountId, CompanyId};
use crate::policy;
use crate::storage::Writing;
use crate::visitor::{MemberRole, Visitor};

/// The members of one company; nobody else changes them until the transaction ends.
pub(super) struct Roster {
    members: Vec<membership::Model>,
    /// Those who can still sign in.
    active: HashSet<AccountId>,
}

impl Roster {
    /// Waits for the company and reads its members.
    pub async fn locked(writing: &Writing, company: CompanyId) -> Result<Self, DeskError> {
        let found = company::Entity::find_by_id(company).lock_exclusive().one(&**writing).await?;
        found.ok_or(DeskError::NotFound)?;
        let members = membership::Entity::find()
            .filter(membership::Column::Company.eq(company))
            .order_by_asc(membership::Column::CreatedAt)
            .all(&**writing)
            .await?;
        let active = account::Entity::find()
            .filter(account::Column::Id.is_in(members.iter().map(|member| member.account)))
            .filter(account::Column::DisabledAt.is_null())
            .filter(account::Column::ClosedAt.is_null())
            .all(&**writing)
            .await?;
        Ok(Self { members, active: active.into_iter().map(|account| account.id).collect() })
    }

    /// The same for what only an owner does: what the visitor was when signing in may have changed.
    pub async fn of_owner(writing: &Writing, visitor: &Visitor, company: CompanyId) -> Result<Self, DeskError> {
        let roster = Self::locked(writing, company).await?;
        if policy::manages(roster.role_of(visitor.account)) { Ok(roster) } else { Err(DeskError::NotFound) }
    }

    /// What somebody is in the company.
    pub fn role_of(&self, account: AccountId) -> Option<MemberRole> {
        self.row_of(account).and_then(|member| MemberRole::from_key(&member.role))
    }

    /// The row of a member.
    pub fn row_of(&self, account: AccountId) -> Option<&membership::Model> {
        self.members.iter().find(|member| member.account == account)
    }

    /// How many belong to it.
    pub const fn len(&self) -> usize {
        self.members.len()
    }

    /// The accounts that belong to it.
    pub fn accounts(&self) -> impl Iterator<Item = AccountId> + '_ {
        self.members.iter().map(|member| member.account)
    }

    /// Refuses what would leave the company without an owner who can sign in: `account` becoming what `becomes` says.
    pub fn keep_owned(&self, account: AccountId, becomes: Option<MemberRole>) -> Result<(), DeskError> {
        let role = self.role_of(account).ok_or(DeskError::NotFound)?;
        let owns = |member: &&membership::Model| member.role == MemberRole::Owner.key() && self.active.contains(&member.account);
        let others = self.members.iter().filter(owns).filter(|member| member.account != account).count();
        if policy::stays_owned(role, becomes, others) { Ok(()) } else { Err(DeskError::LastOwner) }
    }
}
