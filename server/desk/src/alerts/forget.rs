//! Forgetting what was told long ago, and editions of the library that no alert was last looked at with.

use chrono::TimeDelta;
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::entities::{alert, alert_edition, alert_news};
use crate::moment::Moment;
use crate::storage::Writing;

/// How long it is kept what was told.
pub const KEPT_NEWS: TimeDelta = TimeDelta::days(180);

/// Forgets what is no longer needed.
pub(crate) async fn forget(writing: &Writing, now: Moment) -> Result<(), DbErr> {
    let old = alert_news::Entity::delete_many().filter(alert_news::Column::At.lte(now.before(KEPT_NEWS)));
    old.exec(&**writing).await?;
    let last = alert_edition::Entity::find().order_by_desc(alert_edition::Column::Number).one(&**writing).await?;
    let looked = alert::Entity::find().filter(alert::Column::Edition.gt(0)).order_by_asc(alert::Column::Edition);
    let oldest = looked.one(&**writing).await?.map(|alert| alert.edition).or(last.as_ref().map(|last| last.number));
    if let Some(oldest) = oldest {
        let before = alert_edition::Entity::delete_many().filter(alert_edition::Column::Number.lt(oldest));
        let before = before.filter(alert_edition::Column::Number.ne(last.map_or(0, |last| last.number)));
        before.exec(&**writing).await?;
    }
    Ok(())
}
