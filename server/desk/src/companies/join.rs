//! Accepting an invitation: the person who signed in must be the one who was invited.

use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use super::create::{MOST_COMPANIES, add_member};
use super::invitations;
use super::roster::Roster;
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::{company, invitation, membership};
use crate::error::DeskError;
use crate::ids::CompanyId;
use crate::secret::Secret;
use crate::secrets::{self, Purpose};
use crate::visitor::{MemberRole, Visitor};

/// Members that a company may have.
const MOST_MEMBERS: usize = 100;

/// What an invitation offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Name of the company.
    pub company_name: String,
    /// What the person will be in it.
    pub role: MemberRole,
    /// Who invites.
    pub inviter_name: String,
}

impl Desk {
    /// What the invitation with this secret offers to the visitor.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when it does not hold, or was sent to somebody else.
    pub async fn offer(&self, visitor: &Visitor, secret: &Secret) -> Result<Offer, DeskError> {
        let connection = self.storage.read();
        let row = invitations::found(connection, self.now(), visitor, secret).await?;
        let company = company::Entity::find_by_id(row.company).one(connection).await?.ok_or(DeskError::NotFound)?;
        let role = MemberRole::from_key(&row.role).ok_or(DeskError::NotFound)?;
        Ok(Offer { company_name: company.name, role, inviter_name: row.inviter_name })
    }

    /// Accepts an invitation; the secret works once. Those who belong to the company already stay what they are.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when it does not hold, or was sent to somebody else; [`DeskError::Full`] when the company has as
    /// many members, or the person as many companies, as may be.
    pub async fn join_company(&self, visitor: &Visitor, secret: &Secret) -> Result<CompanyId, DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let company = invitations::found(&*writing, now, visitor, secret).await?.company;
        let roster = Roster::locked(&writing, company).await?;
        // Read again: it may have been withdrawn while this waited for the lock.
        let row = invitations::found(&*writing, now, visitor, secret).await?;
        let role = MemberRole::from_key(&row.role).ok_or(DeskError::NotFound)?;
        secrets::use_up(&writing, now, Purpose::InviteMember, secret).await?;
        invitations::end(&writing, now, Condition::all().add(invitation::Column::Id.eq(row.id))).await?;
        if roster.role_of(visitor.account).is_none() {
            let of_visitor = membership::Entity::find().filter(membership::Column::Account.eq(visitor.account));
            if roster.len() >= MOST_MEMBERS || of_visitor.count(&*writing).await? >= MOST_COMPANIES {
                return Err(DeskError::Full);
            }
            add_member(self, &writing, company, visitor, role).await?;
        }
        let deed = Deed {
            actor: Some((visitor.account, &visitor.name)),
            action: Action::MemberJoin,
            object: Thing::Company.of(company),
            company: Some(company),
            detail: format!("invitation {}", row.id),
        };
        audit::record(&writing, now, deed).await?;
        writing.commit().await?;
        Ok(company)
    }
}
