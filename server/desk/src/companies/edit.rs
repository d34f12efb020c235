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
    /// Changes the name and the SIRET number, which may be absent; for owners.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who do not own the company.
    pub async fn edit_company(
        &self,
        visitor: &Visitor,
        company: CompanyId,
        name: &CompanyName,
        siret: Option<&Siret>,
    ) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        Roster::of_owner(&writing, visitor, company).await?;
        let row = company::ActiveModel {
            id: Set(company),
            name: Set(name.as_str().to_owned()),
            siret: Set(siret.map(|siret| siret.as_str().to_owned())),
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
        audit::record(&writing, self.now(), deed).await?;
        Ok(writing.commit().await?)
    }
}
