//! The dossiers for which somebody can keep a roadmap.

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use crate::desk::Desk;
use crate::entities::roadmap::{Column, Entity};
use crate::error::DeskError;
use crate::ids::DossierId;
use crate::visitor::Visitor;

/// A dossier that can have a roadmap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The dossier.
    pub dossier: DossierId,
    /// The name of its company.
    pub company: String,
    /// The product.
    pub product: String,
    /// The indication; may be empty.
    pub indication: String,
    /// The revision of the roadmap it has; 0 when it has none.
    pub revision: i64,
}

impl Desk {
    /// The dossiers of the visitor's companies that are not put aside, those changed last first within each company.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn roadmap_places(&self, visitor: &Visitor) -> Result<Vec<Place>, DeskError> {
        let offered = self.offered(visitor).await?;
        let ids = offered.iter().flat_map(|offered| &offered.dossiers).map(|dossier| dossier.id);
        let revisions: Vec<(DossierId, i64)> = Entity::find()
            .select_only()
            .columns([Column::Dossier, Column::Revision])
            .filter(Column::Dossier.is_in(ids))
            .into_tuple()
            .all(self.storage.read())
            .await?;
        let revisions: HashMap<DossierId, i64> = revisions.into_iter().collect();
        let places = offered.into_iter().flat_map(|offered| {
            let company = offered.name;
            offered.dossiers.into_iter().map(move |dossier| (company.clone(), dossier))
        });
        let place = |(company, dossier): (String, crate::cases::OfferedDossier)| Place {
            dossier: dossier.id,
            company,
            product: dossier.product,
            indication: dossier.indication,
            revision: revisions.get(&dossier.id).copied().unwrap_or_default(),
        };
        Ok(places.map(place).collect())
    }
}
