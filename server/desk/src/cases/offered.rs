//! What a new question can be about: the companies of the person and their dossiers.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use crate::desk::Desk;
use crate::entities::dossier::{Column, Entity};
use crate::error::DeskError;
use crate::ids::{CompanyId, DossierId};
use crate::visitor::Visitor;

/// Dossiers offered of each company, those changed last.
const MOST: u64 = 50;

/// A company with its dossiers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The company.
    pub company: CompanyId,
    /// Its name.
    pub name: String,
    /// Its dossiers, the one changed last first.
    pub dossiers: Vec<OfferedDossier>,
}

/// A dossier that can go with a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedDossier {
    /// The dossier.
    pub id: DossierId,
    /// Its last version.
    pub version: i64,
    /// The product.
    pub product: String,
    /// The indication.
    pub indication: String,
}

impl Desk {
    /// The companies of the person, each with its dossiers.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn offered(&self, visitor: &Visitor) -> Result<Vec<Offered>, DeskError> {
        let mut offered = Vec::new();
        for belonging in &visitor.companies {
            let dossiers = Entity::find()
                .filter(Column::Company.eq(belonging.company))
                .filter(Column::ArchivedAt.is_null())
                .order_by_desc(Column::UpdatedAt)
                .order_by_desc(Column::Id)
                .limit(MOST)
                .all(self.storage.read())
                .await?;
            let dossiers = dossiers.into_iter().map(|row| OfferedDossier {
                id: row.id,
                version: row.version,
                product: row.product,
                indication: row.indication,
            });
            offered.push(Offered { company: belonging.company, name: belonging.name.clone(), dossiers: dossiers.collect() });
        }
        Ok(offered)
    }
}
