//! Changing the name and the SIRET number of a company.

use sea_orm::{ActiveValue::Set, EntityTrait as _};

use super::roster::Roster;
use super::{CompanyName, Siret};
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::company;
use crate::error::DeskError;
use crate::ids::CompanyId;
use crate::visitor::Visitor;

impl Desk {
    /// Changes the name and the SIRET number, which may be absent, as they stood in the revision `base`; for owners. What stands
    /// there already is no change.
    ///
    /// # Errors
    /// [`DeskError::Stale`] when somebody changed them after `base`: nothing is written, both can be shown; [`DeskError::NotFound`] for those who do not own the company.
    pub async fn edit_company(
        &self,
        visitor: &Visitor,
        company: CompanyId,
        base: i64,
        name: &CompanyName,
        siret: Option<&Siret>,
    ) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        Roster::of_owner(&writing, visitor, company).await?;
        let stands = company::Entity::find_by_id(company).one(&*writing).await?.ok_or(DeskError::NotFound)?;
        if (stands.name.as_str(), stands.siret.as_deref()) == (name.as_str(), siret.map(Siret::as_str)) {
            return Ok(());
        }
        if stands.revision != base {
            return Err(DeskError::Stale);
        }
        let row = company::ActiveModel {
            id: Set(company),
            name: Set(name.as_str().to_owned()),
            siret: Set(siret.map(|siret| siret.as_str().to_owned())),
            revision: Set(base + 1),
            changed_by: Set(visitor.name.clone()),
            changed_at: Set(now),
            ..Default::default()
        };
        company::Entity::update(row).exec_without_returning(&*writing).await?;
        let deed = Deed {
            actor: Some((visitor.account, &visitor.name)),
            action: Action::CompanyEdit,
            object: Thing::Company.of(company),
            company: Some(company),
            detail: String::new(),
        };
        audit::record(&writing, now, deed).await?;
        Ok(writing.commit().await?)
    }
}
