//! Looking at what people follow, and telling what happened: in the morning in Paris, and during the day for those who want to know
//! at once.

use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};
use content::alerts::{DossierView, Due, Look, News, SearchView, Seen, of_dossier, of_search};
use content::model::FicheRef;
use content::{Answers, Locale, plan};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, Condition, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::edition::{self, EditionFiches};
use super::eligible::{eligible, reachable, stale};
use super::mail::mail;
use super::{Pace, Sight, reader};
use crate::day::Day;
use crate::desk::Desk;
use crate::dossiers::Snapshot;
use crate::entities::{account, alert, alert_news, alert_reader, dossier, dossier_version};
use crate::error::DeskError;
use crate::ids::{AccountId, AlertId, DossierId};
use crate::moment::Moment;
use crate::outbox;
use crate::roadmaps;
use crate::secret::Secret;
use crate::storage::Writing;

/// How long after midnight in Paris one looks: mails leave then, and none leaves at night.
pub const LEAVES: TimeDelta = TimeDelta::hours(7);
/// People looked for at a time.
const PAGE: u64 = 100;

/// What came of looking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// People whose alerts were looked at.
    pub people: usize,
    /// Things that happened.
    pub news: usize,
    /// Mails.
    pub mails: usize,
    /// People for whom it failed: it is tried again at the next look.
    pub failed: usize,
}

/// What one looks with.
struct Looking<'a, S> {
    sight: &'a S,
    /// The edition of the library.
    edition: i64,
    /// What fiches said in the editions that are known.
    editions: HashMap<i64, EditionFiches>,
    now: Moment,
    today: NaiveDate,
}

/// What saved searches find, by language and query; nothing where the index cannot be read.
type Found = HashMap<(Locale, String), Option<Vec<FicheRef>>>;

impl Desk {
    /// Looks at the alerts that were not looked at today with the edition `edition` of the library, and posts what there is to
    /// tell: one mail a day to each person at most, beside what was asked for at once. To be called as often as one likes, on any
    /// number of nodes: each person is looked at in one transaction, and nothing is told twice.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn look_at_alerts(&self, sight: &impl Sight, edition: i64) -> Result<Looked, DeskError> {
        let (now, today) = (self.now(), self.now().day());
        let mut looked = Looked::default();
        if now < Moment::beginning(today).after(LEAVES) {
            return Ok(looked);
        }
        let mut last = None;
        let mut looking = None;
        loop {
            let people = self.to_look_at(edition, today, last).await?;
            let Some(end) = people.last().copied() else { return Ok(looked) };
            let looking = match &mut looking {
                Some(looking) => looking,
                none => {
                    let editions = edition::all(self.storage.read()).await?.into_iter().collect();
                    none.insert(Looking { sight, edition, editions, now, today })
                }
            };
            for account in people {
                match self.look_for(looking, account).await {
                    Ok((news, mailed)) => {
                        looked.people += 1;
                        looked.news += news;
                        looked.mails += usize::from(mailed);
                    }
                    Err(error) => {
                        tracing::error!(%error, "the alerts of a person could not be looked at");
                        looked.failed += 1;
                    }
                }
            }
            last = Some(end);
        }
    }

    /// The next people whose alerts have to be looked at, in the order of their identifiers.
    async fn to_look_at(&self, edition: i64, today: NaiveDate, last: Option<AccountId>) -> Result<Vec<AccountId>, DbErr> {
        use alert::{Column, Entity};
        let mut people = Entity::find()
            .select_only()
            .column(Column::Account)
            .distinct()
            .filter(eligible())
            .filter(stale(edition, Day::of(today)))
            .filter(Column::Account.in_subquery(reachable()))
            .order_by_asc(Column::Account)
            .limit(PAGE);
        if let Some(last) = last {
            people = people.filter(Column::Account.gt(last));
        }
        people.into_tuple().all(self.storage.read()).await
    }

    /// Looks at the alerts of one person; says how much happened, and whether there is a mail.
    async fn look_for<S: Sight>(&self, looking: &Looking<'_, S>, account: AccountId) -> Result<(usize, bool), DeskError> {
        // Searching takes longest: others may write meanwhile.
        let found = self.find(looking, account).await?;
        let writing = self.storage.write().await?;
        // Two nodes must not both find that nothing was told.
        let Some(reader) = reader::locked(&writing, account).await? else { return Ok((0, false)) };
        let person = account::Entity::find_by_id(account).filter(account::Column::Id.in_subquery(reachable()));
        let Some(person) = person.one(&*writing).await? else { return Ok((0, false)) };
        let followed = alert::Entity::find().filter(alert::Column::Account.eq(account)).filter(eligible());
        let alerts = followed.order_by_asc(alert::Column::CreatedAt).order_by_asc(alert::Column::Id).all(&*writing).await?;
        let today = Day::of(looking.today);
        let is_morning = alerts.iter().all(|alert| alert.looked_on < today);
        let mut news = 0;
        for alert in &alerts {
            let is_stale = alert.edition < looking.edition || (alert.edition == looking.edition && alert.looked_on < today);
            if is_stale && let Some(look) = looking.at(&writing, alert, &found).await? {
                self.keep(&writing, looking, alert, &look).await?;
                news += look.news.len();
            }
        }
        let told = Telling { alerts: &alerts, reader: &reader, person: &person, is_morning };
        let mailed = self.tell_news(&writing, looking, &told).await?;
        writing.commit().await?;
        Ok((news, mailed))
    }

    /// What the person's saved searches find.
    async fn find<S: Sight>(&self, looking: &Looking<'_, S>, account: AccountId) -> Result<Found, DbErr> {
        let searches = alert::Entity::find()
            .filter(alert::Column::Account.eq(account))
            .filter(alert::Column::Dossier.is_null())
            .filter(eligible())
            .filter(stale(looking.edition, Day::of(looking.today)));
        let mut found = Found::new();
        for alert in searches.all(self.storage.read()).await? {
            let locale = Locale::from_tag(&alert.locale).unwrap_or(Locale::Fr);
            let fiches = looking.sight.found(&alert.query, locale, looking.today);
            found.insert((locale, alert.query), fiches);
        }
        Ok(found)
    }

    /// Keeps what was seen, and what there is to tell.
    async fn keep<S: Sight>(
        &self,
        writing: &Writing,
        looking: &Looking<'_, S>,
        alert: &alert::Model,
        look: &Look,
    ) -> Result<(), DbErr> {
        let json = |error: serde_json::Error| DbErr::Json(error.to_string());
        for (place, news) in (0..).zip(&look.news) {
            let row = alert_news::ActiveModel {
                id: Set(self.random.id(looking.now)),
                alert: Set(alert.id),
                at: Set(looking.now),
                place: Set(place),
                news: Set(serde_json::to_string(news).map_err(json)?),
                mailed_at: Set(None),
            };
            alert_news::Entity::insert(row).exec_without_returning(&**writing).await?;
        }
        let told_at = if look.news.is_empty() { alert.told_at } else { Some(looking.now) };
        let row = alert::ActiveModel {
            id: Set(alert.id),
            told_at: Set(told_at),
            edition: Set(looking.edition),
            looked_on: Set(Day::of(looking.today)),
            seen: Set(Some(serde_json::to_string(&look.seen).map_err(json)?)),
            ..Default::default()
        };
        alert::Entity::update(row).exec_without_returning(&**writing).await?;
        Ok(())
    }

    /// Posts one mail for what was not told yet: in the morning all of it, later on what was to be told at once.
    async fn tell_news<S: Sight>(
        &self,
        writing: &Writing,
        looking: &Looking<'_, S>,
        telling: &Telling<'_>,
    ) -> Result<bool, DeskError> {
        let today = Day::of(looking.today);
        let all = telling.is_morning && telling.reader.mailed_on < today;
        let told: Vec<AlertId> =
            telling.alerts.iter().filter(|alert| all || alert.pace == Pace::AtOnce.key()).map(|alert| alert.id).collect();
        let unmailed = Condition::all().add(alert_news::Column::MailedAt.is_null()).add(alert_news::Column::Alert.is_in(told));
        let rows = alert_news::Entity::find()
            .filter(unmailed.clone())
            .order_by_asc(alert_news::Column::At)
            .order_by_asc(alert_news::Column::Place)
            .all(&**writing)
            .await?;
        let read = |row: &alert_news::Model| Some((row.alert, serde_json::from_str::<News>(&row.news).ok()?));
        let news: Vec<(AlertId, News)> = rows.iter().filter_map(read).collect();
        if news.is_empty() {
            return Ok(false);
        }
        let locale = Locale::from_tag(&telling.person.locale).unwrap_or(Locale::Fr);
        let stop = Secret::kept(&telling.reader.secret).ok_or(DeskError::NotFound)?.to_string();
        let mail = mail(looking.sight.library(), locale, stop, &news);
        outbox::post(writing, self.random, looking.now, looking.now, &telling.person.mail, locale, &mail).await?;
        alert_news::Entity::update_many()
            .col_expr(alert_news::Column::MailedAt, Expr::value(looking.now.0))
            .filter(unmailed)
            .exec(&**writing)
            .await?;
        if all {
            let row = alert_reader::ActiveModel { account: Set(telling.person.id), mailed_on: Set(today), ..Default::default() };
            alert_reader::Entity::update(row).exec_without_returning(&**writing).await?;
        }
        Ok(true)
    }
}

/// Whom one tells, and of what.
struct Telling<'a> {
    alerts: &'a [alert::Model],
    reader: &'a alert_reader::Model,
    person: &'a account::Model,
    /// Whether it is the first look of the day.
    is_morning: bool,
}

impl<S: Sight> Looking<'_, S> {
    /// Looks at one alert; nothing when that cannot be done now.
    async fn at(&self, writing: &Writing, alert: &alert::Model, found: &Found) -> Result<Option<Look>, DeskError> {
        // What another version of the program saw does not count: the look is the first one then.
        let seen: Option<Seen> = alert.seen.as_deref().and_then(|seen| serde_json::from_str(seen).ok());
        let Some(id) = alert.dossier else { return Ok(self.at_search(alert, found, seen.as_ref())) };
        let Some(row) = dossier::Entity::find_by_id(id).one(&**writing).await? else { return Ok(None) };
        let version = dossier_version::Entity::find()
            .filter(dossier_version::Column::Dossier.eq(id))
            .filter(dossier_version::Column::Number.eq(row.version))
            .one(&**writing)
            .await?;
        let Some(version) = version else { return Ok(None) };
        let snapshot = Snapshot::read(&version)?;
        let library = self.sight.library();
        let (answers, _) = Answers::from_query(&library.rules, snapshot.answers());
        let kept = snapshot.verdicts().0.iter().map(|(scheme, kept)| (scheme.clone(), kept.verdict)).collect();
        let milestones = self.milestones(writing, id).await?;
        let view = DossierView {
            library,
            answers: &answers,
            version: row.version,
            kept: &kept,
            milestones: &milestones,
            today: self.today,
        };
        Ok(Some(of_dossier(view, seen.as_ref())))
    }

    /// The days of the roadmap that is kept for a dossier.
    async fn milestones(&self, writing: &Writing, dossier: DossierId) -> Result<Vec<Due>, DbErr> {
        let Some(roadmap) = roadmaps::of_dossier(&**writing, dossier).await? else { return Ok(Vec::new()) };
        let kept = roadmap.kept();
        let standing = plan::standing(self.sight.library(), &kept, self.today);
        Ok(plan::milestones(&standing, &kept).iter().map(Due::of).collect())
    }

    fn at_search(&self, alert: &alert::Model, found: &Found, seen: Option<&Seen>) -> Option<Look> {
        let locale = Locale::from_tag(&alert.locale).unwrap_or(Locale::Fr);
        let fiches = found.get(&(locale, alert.query.clone()))?.as_ref()?;
        let made = self.editions.get(&self.edition).map(|edition| edition.made);
        let before = self.editions.get(&alert.edition).filter(|before| Some(before.made) == made);
        let view = SearchView {
            library: self.sight.library(),
            found: fiches,
            now: self.sight.fingerprints(locale),
            before: before.map(|before| before.of(locale)),
            today: self.today,
        };
        Some(of_search(view, seen))
    }
}
