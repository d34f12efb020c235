//! Telling the desk of a company.

use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use super::{CompanyName, Siret};
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::{company, membership};
use crate::error::DeskError;
use crate::ids::CompanyId;
use crate::storage::Writing;
use crate::visitor::{MemberRole, Visitor};

/// Companies that one person may belong to.
pub(super) const MOST_COMPANIES: u64 = 50;

impl Desk {
    /// Tells the desk of a company; the visitor owns it. One that is not incorporated yet has no SIRET number.
    ///
    /// # Errors
    /// [`DeskError::Full`] for those who belong to as many companies as one may.
    pub async fn create_company(
        &self,
        visitor: &Visitor,
        name: &CompanyName,
        siret: Option<&Siret>,
    ) -> Result<CompanyId, DeskError> {
        let writing = self.storage.write().await?;
        let company = found(self, &writing, visitor, name, siret).await?;
        let deed = founding(visitor, company);
        audit::record(&writing, self.now(), deed).await?;
        writing.commit().await?;
        Ok(company)
    }
}

/// The audit entry of a new company.
pub(crate) fn founding(visitor: &Visitor, company: CompanyId) -> Deed<'_> {
    Deed {
        actor: Some((visitor.account, &visitor.name)),
        action: Action::CompanyCreate,
        object: Thing::Company.of(company),
        company: Some(company),
        detail: String::new(),
    }
}

/// Writes a company and its owner; the caller records it.
pub(crate) async fn found(
    desk: &Desk,
    writing: &Writing,
    visitor: &Visitor,
    name: &CompanyName,
    siret: Option<&Siret>,
) -> Result<CompanyId, DeskError> {
    let of_visitor = membership::Entity::find().filter(membership::Column::Account.eq(visitor.account));
    if of_visitor.count(&**writing).await? >= MOST_COMPANIES {
        return Err(DeskError::Full);
    }
    let now = desk.now();
    let id = CompanyId(desk.random.id(now));
    let row = company::ActiveModel {
        id: Set(id),
        name: Set(name.as_str().to_owned()),
        siret: Set(siret.map(|siret| siret.as_str().to_owned())),
        created_at: Set(now),
        revision: Set(0),
        changed_by: Set(visitor.name.clone()),
        changed_at: Set(now),
    };
    company::Entity::insert(row).exec_without_returning(&**writing).await?;
    add_member(desk, writing, id, visitor, MemberRole::Owner).await?;
    Ok(id)
}

/// Makes the visitor belong to a company.
pub(super) async fn add_member(
    desk: &Desk,
    writing: &Writing,
    company: CompanyId,
    visitor: &Visitor,
    role: MemberRole,
) -> Result<(), DeskError> {
    let now = desk.now();
    let row = membership::ActiveModel {
        id: Set(desk.random.id(now)),
        company: Set(company),
        account: Set(visitor.account),
        role: Set(role.key().to_owned()),
        created_at: Set(now),
    };
    membership::Entity::insert(row).exec_without_returning(&**writing).await?;
    Ok(())
}
