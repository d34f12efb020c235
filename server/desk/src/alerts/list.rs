//! What a person follows, and what was told of it.

use content::alerts::News;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::{Alert, Subject};
use crate::desk::Desk;
use crate::dossiers::Dossier;
use crate::entities::{alert, alert_news, alert_reader, dossier};
use crate::error::DeskError;
use crate::ids::DossierId;
use crate::moment::Moment;
use crate::visitor::Visitor;

/// Newest things told that are shown of each alert.
const SHOWN: usize = 20;
/// Newest things told that are looked through.
const READ: u64 = 1_000;

/// What a person follows.
#[derive(Clone, Debug, PartialEq)]
pub struct MyAlerts {
    /// Since when no mail is wanted.
    pub stopped_at: Option<Moment>,
    /// The alerts, the first one first.
    pub alerts: Vec<Followed>,
}

/// An alert with what was told.
#[derive(Clone, Debug, PartialEq)]
pub struct Followed {
    /// The alert.
    pub alert: Alert,
    /// The dossier, when it is about one.
    pub dossier: Option<Dossier>,
    /// What was told last, the newest first.
    pub news: Vec<Told>,
}

/// Something that was told.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// When.
    pub at: Moment,
    /// What.
    pub news: News,
}

impl Desk {
    /// What the visitor follows, with what was told last.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn my_alerts(&self, visitor: &Visitor) -> Result<MyAlerts, DeskError> {
        let connection = self.storage.read();
        let reader = alert_reader::Entity::find_by_id(visitor.account).one(connection).await?;
        let rows = alert::Entity::find()
            .filter(alert::Column::Account.eq(visitor.account))
            .order_by_asc(alert::Column::CreatedAt)
            .order_by_asc(alert::Column::Id)
            .all(connection)
            .await?;
        let companies = visitor.companies.iter().map(|belonging| belonging.company);
        let dossiers: Vec<Dossier> = dossier::Entity::find()
            .filter(dossier::Column::Id.is_in(rows.iter().filter_map(|row| row.dossier)))
            .filter(dossier::Column::Company.is_in(companies))
            .all(connection)
            .await?
            .into_iter()
            .map(Dossier::of)
            .collect();
        let told = alert_news::Entity::find()
            .filter(alert_news::Column::Alert.is_in(rows.iter().map(|row| row.id)))
            .order_by_desc(alert_news::Column::At)
            .order_by_asc(alert_news::Column::Place)
            .limit(READ)
            .all(connection)
            .await?;
        let followed = |row: &alert::Model| {
            let alert = Alert::of(row);
            let dossier = match alert.subject {
                // Whoever left the company in this very instant sees nothing of it.
                Subject::Dossier(id) => Some(dossiers.iter().find(|dossier| dossier.id == id)?.clone()),
                Subject::Search { .. } => None,
            };
            let own = told.iter().filter(|told| told.alert == row.id);
            // What another version of the program told is left out.
            let read = own.filter_map(|told| Some(Told { at: told.at, news: serde_json::from_str(&told.news).ok()? }));
            Some(Followed { alert, dossier, news: read.take(SHOWN).collect() })
        };
        let alerts = rows.iter().filter_map(followed).collect();
        Ok(MyAlerts { stopped_at: reader.and_then(|reader| reader.stopped_at), alerts })
    }

    /// The visitor's alert on a dossier.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn alert_on_dossier(&self, visitor: &Visitor, dossier: DossierId) -> Result<Option<Alert>, DeskError> {
        let own = alert::Entity::find().filter(alert::Column::Account.eq(visitor.account));
        let found = own.filter(alert::Column::Dossier.eq(dossier)).one(self.storage.read()).await?;
        Ok(found.as_ref().map(Alert::of))
    }
}
