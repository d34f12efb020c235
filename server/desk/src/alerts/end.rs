//! Ending alerts: by hand, when somebody leaves a company, when somebody leaves the desk.

use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _};

use super::reader;
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::alert::{Column, Entity};
use crate::entities::{alert_reader, dossier};
use crate::error::DeskError;
use crate::ids::{AccountId, AlertId, CompanyId};
use crate::storage::Writing;
use crate::visitor::Visitor;

impl Desk {
    /// Ends an alert and forgets what it told.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when it is not one of the visitor's alerts.
    pub async fn end_alert(&self, visitor: &Visitor, id: AlertId) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        reader::locked(&writing, visitor.account).await?.ok_or(DeskError::NotFound)?;
        let own = Entity::delete_many().filter(Column::Id.eq(id)).filter(Column::Account.eq(visitor.account));
        if own.exec(&*writing).await?.rows_affected == 0 {
            return Err(DeskError::NotFound);
        }
        let deed = Deed { object: Thing::Alert.of(id), ..Deed::own(visitor.account, Action::AlertEnd) };
        audit::record(&writing, now, deed).await?;
        Ok(writing.commit().await?)
    }
}

/// Ends the alerts of somebody who leaves a company on its dossiers.
pub(crate) async fn end_of_company(writing: &Writing, account: AccountId, company: CompanyId) -> Result<(), DbErr> {
    let dossiers = Query::select()
        .column(dossier::Column::Id)
        .from(dossier::Entity)
        .and_where(dossier::Column::Company.eq(company))
        .to_owned();
    let theirs = Entity::delete_many().filter(Column::Account.eq(account)).filter(Column::Dossier.in_subquery(dossiers));
    theirs.exec(&**writing).await?;
    Ok(())
}

/// Ends every alert of somebody who leaves the desk.
pub(crate) async fn end_all(writing: &Writing, account: AccountId) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::Account.eq(account)).exec(&**writing).await?;
    alert_reader::Entity::delete_by_id(account).exec(&**writing).await?;
    Ok(())
}
