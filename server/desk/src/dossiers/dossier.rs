//! A dossier as the people of its company see it.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _, Select};

use crate::desk::Desk;
use crate::entities::dossier::{Column, Entity, Model};
use crate::error::DeskError;
use crate::ids::{CompanyId, DossierId};
use crate::moment::Moment;
use crate::storage::Writing;
use crate::visitor::Visitor;

/// A product and an indication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// Its identifier.
    pub id: DossierId,
    /// Whose it is.
    pub company: CompanyId,
    /// The product.
    pub product: String,
    /// What it is for; empty while that is not decided.
    pub indication: String,
    /// The company's own notes.
    pub notes: String,
    /// Number of the last version of the answers.
    pub version: i64,
    /// How often product, indication and notes were changed.
    pub revision: i64,
    /// When it was made.
    pub created_at: Moment,
    /// When it was last changed.
    pub updated_at: Moment,
    /// When it was put aside.
    pub archived_at: Option<Moment>,
}

impl Dossier {
    pub(crate) fn of(row: Model) -> Self {
        let Model { id, company, product, indication, notes, version, revision, created_at, updated_at, archived_at } = row;
        Self { id, company, product, indication, notes, version, revision, created_at, updated_at, archived_at }
    }
}

/// The dossier `id`, if one of the visitor's companies has it.
pub(super) fn visible(visitor: &Visitor, id: DossierId) -> Select<Entity> {
    let companies = visitor.companies.iter().map(|belonging| belonging.company);
    Entity::find_by_id(id).filter(Column::Company.is_in(companies))
}

/// The same, which nobody else changes until the transaction ends.
pub(crate) async fn locked(writing: &Writing, visitor: &Visitor, id: DossierId) -> Result<Model, DeskError> {
    visible(visitor, id).lock_exclusive().one(&**writing).await?.ok_or(DeskError::NotFound)
}

impl Desk {
    /// The dossier `id`.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when it is not one of the visitor's companies'.
    pub async fn dossier(&self, visitor: &Visitor, id: DossierId) -> Result<Dossier, DeskError> {
        visible(visitor, id).one(self.storage.read()).await?.map(Dossier::of).ok_or(DeskError::NotFound)
    }
}
