//! How soon one is told, and pausing.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::{Pace, reader};
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::alert::{Column, Entity};
use crate::error::DeskError;
use crate::ids::AlertId;
use crate::visitor::Visitor;

impl Desk {
    /// Changes how soon the visitor is told.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when it is not one of the visitor's alerts.
    pub async fn set_pace(&self, visitor: &Visitor, id: AlertId, pace: Pace) -> Result<(), DeskError> {
        self.change_alert(visitor, id, Column::Pace, Expr::value(pace.key()), Action::AlertPace, pace.key()).await
    }

    /// Pauses an alert. What still holds when it goes on is told then.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when it is not one of the visitor's alerts.
    pub async fn pause_alert(&self, visitor: &Visitor, id: AlertId) -> Result<(), DeskError> {
        self.change_alert(visitor, id, Column::PausedAt, Expr::value(self.now().0), Action::AlertPause, "").await
    }

    /// Goes on with an alert that was paused.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when it is not one of the visitor's alerts.
    pub async fn go_on_with_alert(&self, visitor: &Visitor, id: AlertId) -> Result<(), DeskError> {
        self.change_alert(visitor, id, Column::PausedAt, Expr::value(None::<i64>), Action::AlertGoOn, "").await
    }

    async fn change_alert(
        &self,
        visitor: &Visitor,
        id: AlertId,
        column: Column,
        value: Expr,
        action: Action,
        detail: &str,
    ) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        reader::locked(&writing, visitor.account).await?.ok_or(DeskError::NotFound)?;
        let changed = Entity::update_many()
            .col_expr(column, value)
            .filter(Column::Id.eq(id))
            .filter(Column::Account.eq(visitor.account))
            .exec(&*writing)
            .await?;
        if changed.rows_affected == 0 {
            return Err(DeskError::NotFound);
        }
        let deed = Deed { object: Thing::Alert.of(id), detail: detail.to_owned(), ..Deed::own(visitor.account, action) };
        audit::record(&writing, now, deed).await?;
        Ok(writing.commit().await?)
    }
}
