//! The members of a company, and what each of them is in it.

use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::invitations;
use super::roster::Roster;
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::{account, membership};
use crate::error::DeskError;
use crate::ids::{AccountId, CompanyId};
use crate::moment::Moment;
use crate::policy;
use crate::visitor::{MemberRole, Visitor};

/// A member of a company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The account.
    pub account: AccountId,
    /// How the person is called.
    pub name: String,
    /// The person's address.
    pub mail: String,
    /// What the person is in the company.
    pub role: MemberRole,
    /// Since when.
    pub since: Moment,
}

impl Desk {
    /// The members of a company, the first one first.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who do not belong to it.
    pub async fn members(&self, visitor: &Visitor, company: CompanyId) -> Result<Vec<Member>, DeskError> {
        if !policy::works_for(visitor, company) {
            return Err(DeskError::NotFound);
        }
        let rows = membership::Entity::find()
            .filter(membership::Column::Company.eq(company))
            .order_by_asc(membership::Column::CreatedAt)
            .order_by_asc(membership::Column::Id)
            .all(self.storage.read())
            .await?;
        let accounts = account::Entity::find()
            .filter(account::Column::Id.is_in(rows.iter().map(|row| row.account)))
            .all(self.storage.read())
            .await?;
        let member = |row: membership::Model| {
            let account = accounts.iter().find(|account| account.id == row.account)?;
            let role = MemberRole::from_key(&row.role)?;
            let (name, mail) = (account.name.clone(), account.mail.clone());
            Some(Member { account: row.account, name, mail, role, since: row.created_at })
        };
        Ok(rows.into_iter().filter_map(member).collect())
    }

    /// Makes a member an owner, or an owner a member; for owners.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who do not own the company and for who does not belong to it, [`DeskError::LastOwner`]
    /// when nobody would own it any more.
    pub async fn change_role(
        &self,
        visitor: &Visitor,
        company: CompanyId,
        account: AccountId,
        role: MemberRole,
    ) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        let roster = Roster::of_owner(&writing, visitor, company).await?;
        let row = roster.row_of(account).ok_or(DeskError::NotFound)?;
        if row.role == role.key() {
            return Ok(());
        }
        roster.keep_owned(account, Some(role))?;
        let row = membership::ActiveModel { id: Set(row.id), role: Set(role.key().to_owned()), ..Default::default() };
        membership::Entity::update(row).exec_without_returning(&*writing).await?;
        if role != MemberRole::Owner {
            invitations::withdraw_all_of(&writing, self.now(), company, account).await?;
        }
        let deed = Deed {
            actor: Some((visitor.account, &visitor.name)),
            action: Action::MemberRole,
            object: Thing::Company.of(company),
            company: Some(company),
            detail: format!("account {account} {}", role.key()),
        };
        audit::record(&writing, self.now(), deed).await?;
        Ok(writing.commit().await?)
    }
}
