//! Everything that is kept for a company, to take away.

mod csv;
mod json;

pub use csv::harmless;

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::{Dossier, Version};
use crate::audit::{Action, Deed, Thing};
use crate::companies::{Company, Member};
use crate::desk::Desk;
use crate::entities::{dossier, dossier_version};
use crate::error::DeskError;
use crate::ids::CompanyId;
use crate::roadmaps::{Roadmap, of_dossier};
use crate::visitor::Visitor;

/// A company with its members and its dossiers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompanyData {
    /// The company.
    pub company: Company,
    /// Who belongs to it.
    pub members: Vec<Member>,
    /// Its dossiers, the oldest first.
    pub dossiers: Vec<DossierData>,
}

/// A dossier with its versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DossierData {
    /// The dossier.
    pub dossier: Dossier,
    /// Its versions, the oldest first.
    pub versions: Vec<Version>,
    /// Its roadmap, if it has one.
    pub roadmap: Option<Roadmap>,
}

impl Desk {
    /// Reads everything that is kept for a company; recorded, as it leaves the desk.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who do not belong to it.
    pub async fn company_data(&self, visitor: &Visitor, company: CompanyId) -> Result<CompanyData, DeskError> {
        let connection = self.storage.read();
        let members = self.members(visitor, company).await?;
        let company = self.company(visitor, company).await?;
        let rows = dossier::Entity::find()
            .filter(dossier::Column::Company.eq(company.id))
            .order_by_asc(dossier::Column::CreatedAt)
            .order_by_asc(dossier::Column::Id)
            .all(connection)
            .await?;
        let mut dossiers = Vec::new();
        for row in rows {
            let versions = dossier_version::Entity::find()
                .filter(dossier_version::Column::Dossier.eq(row.id))
                .order_by_asc(dossier_version::Column::Number)
                .all(connection)
                .await?;
            let versions = versions.into_iter().map(Version::of).collect::<Result<_, _>>()?;
            let roadmap = of_dossier(connection, row.id).await?;
            dossiers.push(DossierData { dossier: Dossier::of(row), versions, roadmap });
        }
        let deed = Deed {
            actor: Some((visitor.account, &visitor.name)),
            action: Action::CompanyExport,
            object: Thing::Company.of(company.id),
            company: Some(company.id),
            detail: String::new(),
        };
        self.record(deed).await?;
        Ok(CompanyData { company, members, dossiers })
    }
}
