//! A company as its members see it.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::changed::Changed;
use crate::desk::Desk;
use crate::entities::company::{Column, Entity, Model};
use crate::error::DeskError;
use crate::ids::CompanyId;
use crate::moment::Moment;
use crate::policy;
use crate::visitor::{MemberRole, Visitor};

/// A company as its members see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Company {
    /// Its identifier.
    pub id: CompanyId,
    /// Its name.
    pub name: String,
    /// Its SIRET number, fourteen digits; absent while it is not incorporated.
    pub siret: Option<String>,
    /// When it was told to the desk.
    pub created_at: Moment,
    /// Its name and SIRET as they stand: since when, and by whom.
    pub changed: Changed,
    /// What the visitor is in it.
    pub role: MemberRole,
}

impl Company {
    fn of(row: Model, role: MemberRole) -> Self {
        let changed = Changed { revision: row.revision, by: row.changed_by, at: row.changed_at };
        Self { id: row.id, name: row.name, siret: row.siret, created_at: row.created_at, changed, role }
    }
}

impl Desk {
    /// The company `id`.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who do not belong to it.
    pub async fn company(&self, visitor: &Visitor, id: CompanyId) -> Result<Company, DeskError> {
        let role = policy::belongs(visitor, id).ok_or(DeskError::NotFound)?;
        let row = Entity::find_by_id(id).one(self.storage.read()).await?.ok_or(DeskError::NotFound)?;
        Ok(Company::of(row, role))
    }

    /// The companies of the visitor, by name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn companies(&self, visitor: &Visitor) -> Result<Vec<Company>, DeskError> {
        let ids = visitor.companies.iter().map(|belonging| belonging.company);
        let rows = Entity::find()
            .filter(Column::Id.is_in(ids))
            .order_by_asc(Column::Name)
            .order_by_asc(Column::Id)
            .all(self.storage.read())
            .await?;
        let with_role = |row: Model| policy::belongs(visitor, row.id).map(|role| Company::of(row, role));
        Ok(rows.into_iter().filter_map(with_role).collect())
    }
}
