//! People for whom nothing happened: that one looked is all there is to keep, and it is kept for all of them at once.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _};

use super::gathered::Gathered;
use super::look::{Found, Looking, seen};
use super::{Sight, reader};
use crate::day::Day;
use crate::desk::Desk;
use crate::entities::alert::{Column, Entity, Model};
use crate::ids::{AccountId, AlertId};

/// People, by whether something happened.
pub(super) struct Sorted<'a> {
    /// The alerts that were looked at of those for whom nothing did.
    pub quiet: Vec<&'a Model>,
    /// Those for whom something did, or may have.
    pub alone: Vec<AccountId>,
}

impl<S: Sight> Looking<'_, S> {
    /// Looks for everybody without keeping anything.
    pub fn sorted<'a>(&self, gathered: &'a Gathered, found: &Found) -> Sorted<'a> {
        let mut sorted = Sorted { quiet: Vec::new(), alone: Vec::new() };
        for (account, alerts) in &gathered.alerts {
            match self.quiet(gathered, alerts, found) {
                Some(looked) => sorted.quiet.extend(looked),
                None => sorted.alone.push(*account),
            }
        }
        sorted
    }

    /// Those of a person's alerts that were looked at; nothing when there is more to keep or to tell.
    fn quiet<'a>(&self, gathered: &Gathered, alerts: &'a [Model], found: &Found) -> Option<Vec<&'a Model>> {
        if alerts.iter().any(|alert| gathered.unmailed.contains(&alert.id)) {
            return None;
        }
        let mut looked = Vec::new();
        for alert in alerts.iter().filter(|alert| self.is_due(alert)) {
            let Some(look) = self.at(gathered, alert, found).ok()? else { continue };
            let before = seen(alert).filter(|_| look.news.is_empty())?;
            if (content::alerts::Seen { day: look.seen.day, ..before }) != look.seen {
                return None;
            }
            looked.push(alert);
        }
        Some(looked)
    }
}

impl Desk {
    /// Keeps that these alerts were looked at, those excepted that somebody else looked at meanwhile. Says to how many people they
    /// belong.
    pub(super) async fn keep_quiet<S: Sight>(&self, looking: &Looking<'_, S>, quiet: &[&Model]) -> Result<usize, DbErr> {
        let people: BTreeSet<AccountId> = quiet.iter().map(|alert| alert.account).collect();
        if people.is_empty() {
            return Ok(0);
        }
        let mut looked: BTreeMap<(i64, Day), Vec<AlertId>> = BTreeMap::new();
        for alert in quiet {
            looked.entry((alert.edition, alert.looked_on)).or_default().push(alert.id);
        }
        let writing = self.storage.write().await?;
        reader::lock_all(&writing, &people).await?;
        for ((edition, looked_on), alerts) in looked {
            Entity::update_many()
                .col_expr(Column::Edition, Expr::value(looking.edition))
                .col_expr(Column::LookedOn, Expr::value(Day::of(looking.today).0))
                .filter(Column::Id.is_in(alerts))
                .filter(Column::Edition.eq(edition))
                .filter(Column::LookedOn.eq(looked_on))
                .exec(&*writing)
                .await?;
        }
        writing.commit().await?;
        Ok(people.len())
    }
}
