//! Stopping one alert with the link of a mail, without signing in: it pauses, and its owner goes on with it in the room.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use super::Alert;
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::{alert, alert_reader};
use crate::error::DeskError;
use crate::ids::{AccountId, AlertId};
use crate::secret::Secret;

impl Desk {
    /// The alert that the link of a mail stops. Whoever has the link learns of it what the mail said: on what kind of thing it is,
    /// and since when.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the link is nobody's, or the alert is not that person's.
    pub async fn stops_alert(&self, secret: &Secret, id: AlertId) -> Result<Alert, DeskError> {
        let connection = self.storage.read();
        let reader = alert_reader::Entity::find().filter(alert_reader::Column::Token.eq(secret.hash())).one(connection).await?;
        Ok(Alert::of(&own(connection, reader.ok_or(DeskError::NotFound)?.account, id).await?))
    }

    /// Pauses the alert: the others go on. Done again, it changes nothing.
    ///
    /// # Errors
    /// As for [`Desk::stops_alert`]; when the database cannot be written.
    pub async fn stop_alert(&self, secret: &Secret, id: AlertId) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let reader = alert_reader::Entity::find().filter(alert_reader::Column::Token.eq(secret.hash())).lock_exclusive();
        let reader = reader.one(&*writing).await?.ok_or(DeskError::NotFound)?;
        if own(&*writing, reader.account, id).await?.paused_at.is_some() {
            return Ok(());
        }
        alert::Entity::update_many()
            .col_expr(alert::Column::PausedAt, Expr::value(now.0))
            .filter(alert::Column::Id.eq(id))
            .exec(&*writing)
            .await?;
        let (object, detail) = (Thing::Alert.of(id), "by the link of a mail".to_owned());
        audit::record(&writing, now, Deed { object, detail, ..Deed::nobodys(reader.account, Action::AlertPause) }).await?;
        Ok(writing.commit().await?)
    }
}

async fn own(connection: &impl ConnectionTrait, account: AccountId, id: AlertId) -> Result<alert::Model, DeskError> {
    let own = alert::Entity::find_by_id(id).filter(alert::Column::Account.eq(account));
    own.one(connection).await?.ok_or(DeskError::NotFound)
}
