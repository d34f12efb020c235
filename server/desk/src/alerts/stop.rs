//! Stopping every alert with the link of a mail, without signing in, and going on.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use crate::audit::{self, Action, Deed};
use crate::desk::Desk;
use crate::entities::account;
use crate::entities::alert_reader::{Column, Entity};
use crate::error::DeskError;
use crate::outbox::{self, Mail};
use crate::secret::Secret;
use crate::visitor::Visitor;

impl Desk {
    /// Whether the link of a mail stops somebody's alerts.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when it does not.
    pub async fn stops_alerts(&self, secret: &Secret) -> Result<(), DeskError> {
        let reader = Entity::find().filter(Column::Token.eq(secret.hash())).one(self.storage.read()).await?;
        reader.map(|_| ()).ok_or(DeskError::NotFound)
    }

    /// Stops every alert of the person to whom the link was sent: no mail leaves any more, those that wait included. Done again,
    /// it changes nothing.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the link is nobody's.
    pub async fn stop_alerts(&self, secret: &Secret) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let found = Entity::find().filter(Column::Token.eq(secret.hash())).lock_exclusive().one(&*writing).await?;
        let reader = found.ok_or(DeskError::NotFound)?;
        if reader.stopped_at.is_some() {
            return Ok(());
        }
        Entity::update_many()
            .col_expr(Column::StoppedAt, Expr::value(now.0))
            .filter(Column::Account.eq(reader.account))
            .exec(&*writing)
            .await?;
        if let Some(account) = account::Entity::find_by_id(reader.account).one(&*writing).await? {
            outbox::withdraw(&writing, &account.mail, Mail::ALERTS).await?;
        }
        let deed = Deed { detail: "by the link of a mail".to_owned(), ..Deed::nobodys(reader.account, Action::AlertsStop) };
        audit::record(&writing, now, deed).await?;
        Ok(writing.commit().await?)
    }

    /// Goes on with the visitor's alerts after they were stopped. What still holds is told then.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn resume_alerts(&self, visitor: &Visitor) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        let resumed = Entity::update_many()
            .col_expr(Column::StoppedAt, Expr::value(None::<i64>))
            .filter(Column::Account.eq(visitor.account))
            .filter(Column::StoppedAt.is_not_null())
            .exec(&*writing)
            .await?;
        if resumed.rows_affected > 0 {
            audit::record(&writing, self.now(), Deed::own(visitor.account, Action::AlertsResume)).await?;
        }
        Ok(writing.commit().await?)
    }
}
