//! The dossiers of a person's companies, the last one changed first, a page at a time.

use std::fmt;
use std::str::FromStr;

use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select};

use super::{Dossier, Verdicts};
use crate::desk::Desk;
use crate::entities::dossier::{Column, Entity};
use crate::entities::dossier_version;
use crate::error::DeskError;
use crate::ids::{CompanyId, DossierId, NotAnId};
use crate::moment::Moment;
use crate::visitor::Visitor;

/// Dossiers on a page.
pub(super) const PAGE: usize = 20;

/// The place of a dossier in the list, from which the next page goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DossierCursor {
    pub(super) updated_at: Moment,
    pub(super) id: DossierId,
}

impl fmt::Display for DossierCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.updated_at.0, self.id)
    }
}

impl FromStr for DossierCursor {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let (updated_at, id) = text.split_once('-').ok_or(NotAnId)?;
        Ok(Self { updated_at: Moment(updated_at.parse().map_err(|_| NotAnId)?), id: id.parse()? })
    }
}

/// A dossier in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The dossier.
    pub dossier: Dossier,
    /// Name of its company.
    pub company_name: String,
    /// The verdicts of its last version.
    pub verdicts: Verdicts,
}

/// A page of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DossierPage {
    /// At most twenty.
    pub dossiers: Vec<Listed>,
    /// Where the next page goes on; absent on the last one.
    pub next: Option<DossierCursor>,
}

impl Desk {
    /// Dossiers of the visitor's companies, of one of them when `company` says so, those put aside or the others; the page after
    /// `after`.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when `company` is not one of the visitor's.
    pub async fn dossiers(
        &self,
        visitor: &Visitor,
        company: Option<CompanyId>,
        archived: bool,
        after: Option<DossierCursor>,
    ) -> Result<DossierPage, DeskError> {
        let belongings = visitor.companies.iter().filter(|belonging| company.is_none_or(|id| belonging.company == id));
        let companies: Vec<CompanyId> = belongings.map(|belonging| belonging.company).collect();
        if companies.is_empty() && company.is_some() {
            return Err(DeskError::NotFound);
        }
        let mut rows = select(&companies, archived, after).all(self.storage.read()).await?;
        let is_last = rows.len() <= PAGE;
        rows.truncate(PAGE);
        let last = rows.last().filter(|_| !is_last);
        let next = last.map(|row| DossierCursor { updated_at: row.updated_at, id: row.id });
        let dossiers: Vec<Dossier> = rows.into_iter().map(Dossier::of).collect();
        let verdicts = self.last_verdicts(&dossiers).await?;
        let company_name = |dossier: &Dossier| {
            let belonging = visitor.companies.iter().find(|belonging| belonging.company == dossier.company);
            belonging.map(|belonging| belonging.name.clone()).unwrap_or_default()
        };
        let listed = dossiers.into_iter().zip(verdicts).map(|(dossier, verdicts)| Listed {
            company_name: company_name(&dossier),
            dossier,
            verdicts,
        });
        Ok(DossierPage { dossiers: listed.collect(), next })
    }

    /// The verdicts of the last version of each dossier, in their order.
    async fn last_verdicts(&self, dossiers: &[Dossier]) -> Result<Vec<Verdicts>, DeskError> {
        use dossier_version::{Column, Entity};
        let pairs = dossiers.iter().map(|dossier| (dossier.id.0, dossier.version));
        let of_last = Expr::tuple([Expr::col(Column::Dossier), Expr::col(Column::Number)]).in_tuples(pairs);
        let rows: Vec<(DossierId, String)> = Entity::find()
            .select_only()
            .columns([Column::Dossier, Column::Verdicts])
            .filter(of_last)
            .into_tuple()
            .all(self.storage.read())
            .await?;
        let read = |dossier: &Dossier| {
            let (_, text) = rows.iter().find(|(id, _)| *id == dossier.id).ok_or(DeskError::NotFound)?;
            serde_json::from_str(text).map_err(|error| DeskError::Storage(sea_orm::DbErr::Json(error.to_string())))
        };
        dossiers.iter().map(read).collect()
    }
}

/// One more than a page, so as to know whether there is another.
pub(super) fn select(companies: &[CompanyId], archived: bool, after: Option<DossierCursor>) -> Select<Entity> {
    let mut select = Entity::find()
        .filter(Column::Company.is_in(companies.iter().copied()))
        .filter(if archived { Column::ArchivedAt.is_not_null() } else { Column::ArchivedAt.is_null() })
        .order_by_desc(Column::UpdatedAt)
        .order_by_desc(Column::Id)
        .limit(PAGE as u64 + 1);
    if let Some(DossierCursor { updated_at, id }) = after {
        let place = Expr::tuple([Expr::col(Column::UpdatedAt), Expr::col(Column::Id)]);
        select = select.filter(place.lt(Expr::tuple([Expr::value(updated_at.0), Expr::value(id.0)])));
    }
    select
}
