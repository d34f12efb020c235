//! Asking to be told of what happens.

use content::Locale;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use super::{Pace, SavedSearch};
use crate::audit::{self, Action, Deed, Thing};
use crate::day::Day;
use crate::desk::Desk;
use crate::dossiers::locked;
use crate::entities::alert::{ActiveModel, Column, Entity};
use crate::error::DeskError;
use crate::ids::{AlertId, CompanyId, DossierId};
use crate::visitor::Visitor;

/// Alerts that a person may have.
pub const MOST_ALERTS: u64 = 50;

/// What is followed, with the company whose it is.
enum Followed<'a> {
    Dossier(DossierId, CompanyId),
    Search(&'a SavedSearch, Locale),
}

impl Desk {
    /// Has the visitor told of what happens to a dossier, once a day; nothing is told of what is there already. Asked again, it
    /// is the same alert.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the dossier is not one of the visitor's companies'; [`DeskError::NotNow`] when it is
    /// archived; [`DeskError::Full`] when the visitor has as many alerts as may be.
    pub async fn follow_dossier(&self, visitor: &Visitor, dossier: DossierId) -> Result<AlertId, DeskError> {
        let writing = self.storage.write().await?;
        let row = locked(&writing, visitor, dossier).await?;
        if row.archived_at.is_some() {
            return Err(DeskError::NotNow);
        }
        self.follow(writing, visitor, Followed::Dossier(dossier, row.company)).await
    }

    /// Has the visitor told of what happens to the results of a search in `locale`, once a day. Asked again, it is the same alert.
    ///
    /// # Errors
    /// [`DeskError::Full`] when the visitor has as many alerts as may be.
    pub async fn follow_search(&self, visitor: &Visitor, search: &SavedSearch, locale: Locale) -> Result<AlertId, DeskError> {
        let writing = self.storage.write().await?;
        self.follow(writing, visitor, Followed::Search(search, locale)).await
    }

    async fn follow(
        &self,
        writing: crate::storage::Writing,
        visitor: &Visitor,
        what: Followed<'_>,
    ) -> Result<AlertId, DeskError> {
        let now = self.now();
        self.reader(&writing, visitor.account).await?;
        let own = || Entity::find().filter(Column::Account.eq(visitor.account));
        let (dossier, company, query, locale) = match what {
            Followed::Dossier(dossier, company) => (Some(dossier), Some(company), "", visitor.locale),
            Followed::Search(search, locale) => (None, None, search.as_str(), locale),
        };
        let same = match dossier {
            Some(dossier) => own().filter(Column::Dossier.eq(dossier)),
            None => {
                own().filter(Column::Dossier.is_null()).filter(Column::Query.eq(query)).filter(Column::Locale.eq(locale.tag()))
            }
        };
        if let Some(known) = same.one(&*writing).await? {
            return Ok(known.id);
        }
        if own().count(&*writing).await? >= MOST_ALERTS {
            return Err(DeskError::Full);
        }
        let id = AlertId(self.random.id(now));
        let row = ActiveModel {
            id: Set(id),
            account: Set(visitor.account),
            dossier: Set(dossier),
            query: Set(query.to_owned()),
            locale: Set(locale.tag().to_owned()),
            pace: Set(Pace::Daily.key().to_owned()),
            created_at: Set(now),
            paused_at: Set(None),
            told_at: Set(None),
            edition: Set(0),
            looked_on: Set(Day(0)),
            seen: Set(None),
        };
        Entity::insert(row).exec_without_returning(&*writing).await?;
        let detail = dossier.map(|dossier| format!("dossier {dossier}")).unwrap_or_default();
        let deed = Deed { object: Thing::Alert.of(id), company, detail, ..Deed::own(visitor.account, Action::AlertCreate) };
        audit::record(&writing, now, deed).await?;
        writing.commit().await?;
        Ok(id)
    }
}
