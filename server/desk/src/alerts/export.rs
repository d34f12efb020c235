//! A person's alerts, for that person.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde_json::{Value, json};

use crate::accounts::time;
use crate::desk::Desk;
use crate::entities::{alert, alert_news, alert_reader};
use crate::error::DeskError;
use crate::visitor::Visitor;

impl Desk {
    /// Everything that is kept about the visitor's alerts, the secret left out.
    pub(crate) async fn alerts_kept(&self, visitor: &Visitor) -> Result<Value, DeskError> {
        let connection = self.storage.read();
        let reader = alert_reader::Entity::find_by_id(visitor.account).one(connection).await?;
        let own = alert::Entity::find().filter(alert::Column::Account.eq(visitor.account));
        let rows = own.order_by_asc(alert::Column::CreatedAt).order_by_asc(alert::Column::Id).all(connection).await?;
        let mut alerts = Vec::new();
        for row in rows {
            let told = alert_news::Entity::find().filter(alert_news::Column::Alert.eq(row.id));
            let told = told.order_by_asc(alert_news::Column::At).order_by_asc(alert_news::Column::Place).all(connection).await?;
            let news = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
            alerts.push(json!({
                "id": row.id.to_string(),
                "dossier": row.dossier.map(|dossier| dossier.to_string()),
                "search": row.dossier.is_none().then_some(row.query),
                "language": row.locale,
                "pace": row.pace,
                "created_at": time(row.created_at),
                "paused_at": row.paused_at.map(time),
                "seen": row.seen.as_deref().map(news),
                "told": told.iter().map(|told| json!({
                    "at": time(told.at),
                    "mailed_at": told.mailed_at.map(time),
                    "news": news(&told.news),
                })).collect::<Vec<_>>(),
            }));
        }
        Ok(json!({ "stopped_at": reader.and_then(|reader| reader.stopped_at).map(time), "followed": alerts }))
    }
}
