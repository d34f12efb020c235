//! What the alerts of several people are looked at with, read in a few statements however many they are.

use std::collections::{BTreeMap, HashMap, HashSet};

use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    RelationDef,
};

use super::eligible::{eligible, reachable};
use crate::entities::{account, alert, alert_news, dossier, dossier_version};
use crate::ids::{AccountId, AlertId, DossierId};
use crate::roadmaps::{Roadmap, of_dossiers};

/// The alerts of some people, and what they are about.
pub(super) struct Gathered {
    /// What each of those who may be told follows, what was asked for first coming first.
    pub alerts: BTreeMap<AccountId, Vec<alert::Model>>,
    /// The last version of each dossier.
    pub versions: HashMap<DossierId, dossier_version::Model>,
    /// The roadmaps of those that have one.
    pub roadmaps: HashMap<DossierId, Roadmap>,
    /// The alerts of which something was not mailed yet.
    pub unmailed: HashSet<AlertId>,
}

impl Gathered {
    /// Of `people`, those who may be told.
    pub async fn of(connection: &impl ConnectionTrait, people: &[AccountId]) -> Result<Self, DbErr> {
        let people = || people.iter().copied();
        let mut reached = reachable();
        reached.and_where(Expr::col((account::Entity, account::Column::Id)).is_in(people()));
        let followed = alert::Entity::find()
            .filter(alert::Column::Account.is_in(people()))
            .filter(alert::Column::Account.in_subquery(reached))
            .filter(eligible())
            .order_by_asc(alert::Column::CreatedAt)
            .order_by_asc(alert::Column::Id);
        let mut alerts: BTreeMap<AccountId, Vec<alert::Model>> = BTreeMap::new();
        for alert in followed.all(connection).await? {
            alerts.entry(alert.account).or_default().push(alert);
        }
        let all = || alerts.values().flatten();
        let dossiers: Vec<DossierId> = all().filter_map(|alert| alert.dossier).collect();
        let unmailed = alert_news::Entity::find()
            .select_only()
            .column(alert_news::Column::Alert)
            .distinct()
            .filter(alert_news::Column::Alert.is_in(all().map(|alert| alert.id)))
            .filter(alert_news::Column::MailedAt.is_null());
        let unmailed: Vec<AlertId> = unmailed.into_tuple().all(connection).await?;
        let versions = last_versions(connection, &dossiers).await?;
        let roadmaps = of_dossiers(connection, dossiers).await?;
        Ok(Self { versions, roadmaps, unmailed: unmailed.into_iter().collect(), alerts })
    }
}

async fn last_versions(
    connection: &impl ConnectionTrait,
    dossiers: &[DossierId],
) -> Result<HashMap<DossierId, dossier_version::Model>, DbErr> {
    if dossiers.is_empty() {
        return Ok(HashMap::new());
    }
    let of_dossier: RelationDef = dossier_version::Entity::belongs_to(dossier::Entity)
        .from(dossier_version::Column::Dossier)
        .to(dossier::Column::Id)
        .into();
    let is_last =
        Expr::col((dossier::Entity, dossier::Column::Version)).equals((dossier_version::Entity, dossier_version::Column::Number));
    let versions = dossier_version::Entity::find()
        .join(JoinType::InnerJoin, of_dossier)
        .filter(dossier_version::Column::Dossier.is_in(dossiers.iter().copied()))
        .filter(is_last);
    Ok(versions.all(connection).await?.into_iter().map(|version| (version.dossier, version)).collect())
}
