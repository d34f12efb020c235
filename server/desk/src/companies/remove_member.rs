//! Leaving a company, and removing somebody from it.

use sea_orm::EntityTrait as _;

use super::invitations;
use super::roster::Roster;
use crate::alerts;
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::membership;
use crate::error::DeskError;
use crate::ids::{AccountId, CompanyId};
use crate::storage::Writing;
use crate::visitor::Visitor;

impl Desk {
    /// Removes somebody from a company; for owners. What the person wrote stays.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who do not own the company and for who does not belong to it, [`DeskError::LastOwner`]
    /// when nobody would own it any more.
    pub async fn remove_member(&self, visitor: &Visitor, company: CompanyId, account: AccountId) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        let roster = Roster::of_owner(&writing, visitor, company).await?;
        self.part(writing, &roster, visitor, company, account, Action::MemberRemove).await
    }

    /// Leaves a company.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who do not belong to it, [`DeskError::LastOwner`] for the last one who owns it.
    pub async fn leave_company(&self, visitor: &Visitor, company: CompanyId) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        let roster = Roster::locked(&writing, company).await?;
        self.part(writing, &roster, visitor, company, visitor.account, Action::MemberLeave).await
    }

    async fn part(
        &self,
        writing: Writing,
        roster: &Roster,
        visitor: &Visitor,
        company: CompanyId,
        account: AccountId,
        action: Action,
    ) -> Result<(), DeskError> {
        let row = roster.row_of(account).ok_or(DeskError::NotFound)?;
        roster.keep_owned(account, None)?;
        membership::Entity::delete_by_id(row.id).exec(&*writing).await?;
        alerts::end_of_company(&writing, account, company).await?;
        invitations::withdraw_all_of(&writing, self.now(), company, account).await?;
        let deed = Deed {
            actor: Some((visitor.account, &visitor.name)),
            action,
            object: Thing::Company.of(company),
            company: Some(company),
            detail: format!("account {account}"),
        };
        audit::record(&writing, self.now(), deed).await?;
        Ok(writing.commit().await?)
    }
}
