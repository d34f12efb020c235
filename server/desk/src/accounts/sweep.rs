//! What is no longer needed goes: sessions and links that are over, tries that count no more, accounts nobody confirmed.

use chrono::TimeDelta;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::session::is_over;
use super::throttle::LONGEST_WINDOW;
use crate::desk::Desk;
use crate::entities::{account, attempt, case, secret, session};
use crate::error::DeskError;

/// How long an account waits for its address to be confirmed.
pub const WAITING_FOR_CONFIRMATION: TimeDelta = TimeDelta::days(7);

impl Desk {
    /// Deletes what is no longer needed. To be done once a day.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn sweep_accounts(&self) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        attempt::Entity::delete_many().filter(attempt::Column::Since.lte(now.before(LONGEST_WINDOW))).exec(&*writing).await?;
        let asked = Query::select().column(case::Column::Account).from(case::Entity).to_owned();
        account::Entity::delete_many()
            .filter(account::Column::ConfirmedAt.is_null())
            .filter(account::Column::CreatedAt.lte(now.before(WAITING_FOR_CONFIRMATION)))
            .filter(account::Column::Id.not_in_subquery(asked))
            .exec(&*writing)
            .await?;
        secret::Entity::delete_many().filter(secret::Column::ExpiresAt.lte(now)).exec(&*writing).await?;
        session::Entity::delete_many().filter(is_over(now)).exec(&*writing).await?;
        Ok(writing.commit().await?)
    }
}
