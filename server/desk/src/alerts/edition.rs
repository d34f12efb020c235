//! Editions of the library, in the order in which they came into use. Alerts are looked at with the same one as before, or a later
//! one: while nodes with old and new content run side by side, nothing is told back and forth.

use chrono::TimeDelta;
use content::Locale;
use content::alerts::Fingerprints;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::entities::alert_edition::{ActiveModel, Column, Entity, Model};
use crate::error::DeskError;
use crate::storage::Sequence;

/// How exactly it is kept that an edition is in use.
const SEEN_EVERY: TimeDelta = TimeDelta::hours(1);
/// After how long an edition that no node works with any more gives way to the one that is in use.
const GIVEN_UP: TimeDelta = TimeDelta::days(1);

/// What each fiche of an edition says, in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionFiches {
    /// How the fingerprints are made: only those made alike are compared.
    pub made: u32,
    /// In French.
    pub fr: Fingerprints,
    /// In English.
    pub en: Fingerprints,
}

impl EditionFiches {
    /// What each fiche says in `locale`.
    pub const fn of(&self, locale: Locale) -> &Fingerprints {
        match locale {
            Locale::Fr => &self.fr,
            Locale::En => &self.en,
        }
    }
}

impl Desk {
    /// The number of the edition `version` of the library, which this node works with; `mine` is the number that it had at the
    /// last look, and nothing when it was just loaded. To be called before each look.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn edition(&self, version: &str, fiches: &EditionFiches, mine: Option<i64>) -> Result<i64, DeskError> {
        let now = self.now();
        let is_fresh = |last: &Model, within: TimeDelta| now < last.looked_at.after(within);
        let known = |last: &Model| mine == Some(last.number) && is_fresh(last, SEEN_EVERY);
        if let Some(last) = last(self.storage.read()).await?.filter(known) {
            return Ok(last.number);
        }
        let fingerprints = serde_json::to_string(fiches).map_err(|error| DbErr::Json(error.to_string()))?;
        let writing = self.storage.write().await?;
        writing.alone_in(Sequence::Editions).await?;
        let last = last(&*writing).await?;
        let number = match (&last, mine) {
            (Some(last), _) if last.version == version => {
                Entity::update_many()
                    .col_expr(Column::LookedAt, Expr::value(now.0))
                    .col_expr(Column::Fingerprints, Expr::value(fingerprints))
                    .filter(Column::Number.eq(last.number))
                    .exec(&*writing)
                    .await?;
                last.number
            }
            // Another node works with a later one.
            (Some(last), Some(mine)) if is_fresh(last, GIVEN_UP) => return Ok(mine),
            (last, _) => {
                let number = last.as_ref().map_or(0, |last| last.number) + 1;
                let row = ActiveModel {
                    number: Set(number),
                    version: Set(version.to_owned()),
                    fingerprints: Set(fingerprints),
                    looked_at: Set(now),
                };
                Entity::insert(row).exec_without_returning(&*writing).await?;
                number
            }
        };
        writing.commit().await?;
        Ok(number)
    }
}

async fn last(connection: &impl ConnectionTrait) -> Result<Option<Model>, DbErr> {
    Entity::find().order_by_desc(Column::Number).one(connection).await
}

/// What fiches said in each edition that is still known.
pub(super) async fn all(connection: &impl ConnectionTrait) -> Result<Vec<(i64, EditionFiches)>, DbErr> {
    let rows = Entity::find().all(connection).await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.number, serde_json::from_str(&row.fingerprints).ok()?))).collect())
}
