//! Looking at what people follow, and telling what happened: in the morning in Paris, and during the day for those who want to know
//! at once.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, TimeDelta};
use content::alerts::{DossierView, Due, Look, News, SearchView, Seen, of_dossier, of_search};
use content::model::FicheRef;
use content::{Answers, Locale, plan};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, Condition, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::edition::{self, EditionFiches};
use super::gathered::Gathered;
use super::mail::mail;
use super::quiet::Sorted;
use super::{Pace, Sight, reader};
use crate::day::Day;
use crate::desk::Desk;
use crate::dossiers::Snapshot;
use crate::entities::{account, alert, alert_news, alert_reader};
use crate::error::DeskError;
use crate::ids::{AccountId, AlertId};
use crate::moment::Moment;
use crate::outbox;
use crate::roadmaps::Roadmap;
use crate::secret::Secret;
use crate::storage::Writing;

/// How long after midnight in Paris one looks: mails leave then, and none leaves at night.
pub const LEAVES: TimeDelta = TimeDelta::hours(7);

/// What came of looking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// People whose alerts were looked at.
    pub people: usize,
    /// Things that happened.
    pub news: usize,
    /// Mails.
    pub mails: usize,
    /// People for whom there was something to keep or to tell: each takes a transaction of its own, the others share one.
    pub alone: usize,
    /// How often it failed, for a person or for several: it is tried again at the next look.
    pub failed: usize,
}

impl Looked {
    fn fail(&mut self, error: &impl std::fmt::Display) {
        tracing::error!(%error, "alerts could not be looked at");
        self.failed += 1;
    }
}

/// What one looks with.
pub(super) struct Looking<'a, S> {
    sight: &'a S,
    /// The edition of the library.
    pub edition: i64,
    /// What fiches said in the editions that are known.
    editions: HashMap<i64, EditionFiches>,
    now: Moment,
    pub today: NaiveDate,
}

/// What saved searches find, by language and query; nothing where the index cannot be read.
pub(super) type Found = HashMap<(Locale, String), Option<Vec<FicheRef>>>;

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
        let (mut last, mut looking) = (None, None);
        // What belongs to one person may stand on several pages.
        let mut met = HashSet::new();
        loop {
            let page = self.due_alerts(edition, Day::of(today), last).await?;
            let Some(end) = page.last().copied() else { return Ok(looked) };
            let looking = match &mut looking {
                Some(looking) => looking,
                none => {
                    let editions = edition::all(self.storage.read()).await?.into_iter().collect();
                    none.insert(Looking { sight, edition, editions, now, today })
                }
            };
            let people: Vec<AccountId> = page.iter().map(|place| place.account).filter(|account| met.insert(*account)).collect();
            for gathered in self.gathered(&people, &mut looked).await {
                self.look_for_all(looking, &gathered, &mut looked).await;
            }
            last = Some(end);
        }
    }

    /// What those people follow, at once; one by one when something that belongs to one of them cannot be read.
    async fn gathered(&self, people: &[AccountId], looked: &mut Looked) -> Vec<Gathered> {
        let connection = self.storage.read();
        if let Ok(all) = Gathered::of(connection, people).await {
            return vec![all];
        }
        let mut each = Vec::new();
        for account in people {
            match Gathered::of(connection, &[*account]).await {
                Ok(gathered) => each.push(gathered),
                Err(error) => looked.fail(&error),
            }
        }
        each
    }

    /// Looks for several people: for those for whom nothing happened in one statement, for the others one by one.
    async fn look_for_all<S: Sight>(&self, looking: &Looking<'_, S>, gathered: &Gathered, looked: &mut Looked) {
        // Searching takes longest: others may write meanwhile.
        let found = looking.find(gathered);
        let Sorted { quiet, alone } = looking.sorted(gathered, &found);
        match self.keep_quiet(looking, &quiet).await {
            Ok(people) => looked.people += people,
            Err(error) => looked.fail(&error),
        }
        for account in alone {
            match self.look_for(looking, account, &found).await {
                Ok((news, mailed)) => {
                    looked.people += 1;
                    looked.alone += 1;
                    looked.news += news;
                    looked.mails += usize::from(mailed);
                }
                Err(error) => looked.fail(&error),
            }
        }
    }

    /// Looks at the alerts of one person; says how much happened, and whether there is a mail.
    async fn look_for<S: Sight>(
        &self,
        looking: &Looking<'_, S>,
        account: AccountId,
        found: &Found,
    ) -> Result<(usize, bool), DeskError> {
        let writing = self.storage.write().await?;
        // Two nodes must not both find that nothing was told.
        let Some(reader) = reader::locked(&writing, account).await? else { return Ok((0, false)) };
        let mut gathered = Gathered::of(&*writing, &[account]).await?;
        let Some(alerts) = gathered.alerts.remove(&account) else { return Ok((0, false)) };
        let Some(person) = account::Entity::find_by_id(account).one(&*writing).await? else { return Ok((0, false)) };
        let is_morning = alerts.iter().all(|alert| alert.looked_on < Day::of(looking.today));
        let mut news = 0;
        for alert in alerts.iter().filter(|alert| looking.is_due(alert)) {
            if let Some(look) = looking.at(&gathered, alert, found)? {
                self.keep(&writing, looking, alert, &look).await?;
                news += look.news.len();
            }
        }
        let told = Telling { alerts: &alerts, reader: &reader, person: &person, is_morning };
        let mailed = self.tell_news(&writing, looking, &told).await?;
        writing.commit().await?;
        Ok((news, mailed))
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
        let mail = mail(looking.sight.library(), locale, stop, telling.alerts, &news);
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
    /// Whether an alert was not looked at today with this edition, nor with a later one.
    pub fn is_due(&self, alert: &alert::Model) -> bool {
        (alert.edition, alert.looked_on) < (self.edition, Day::of(self.today))
    }

    /// What the saved searches find that have to be looked at.
    fn find(&self, gathered: &Gathered) -> Found {
        let mut found = Found::new();
        let searches = gathered.alerts.values().flatten().filter(|alert| alert.dossier.is_none() && self.is_due(alert));
        for alert in searches {
            let locale = Locale::from_tag(&alert.locale).unwrap_or(Locale::Fr);
            let find = || self.sight.found(&alert.query, locale, self.today);
            found.entry((locale, alert.query.clone())).or_insert_with(find);
        }
        found
    }

    /// Looks at one alert; nothing when that cannot be done now.
    pub fn at(&self, gathered: &Gathered, alert: &alert::Model, found: &Found) -> Result<Option<Look>, DbErr> {
        let seen = seen(alert);
        let Some(id) = alert.dossier else { return Ok(self.at_search(alert, found, seen.as_ref())) };
        let Some(version) = gathered.versions.get(&id) else { return Ok(None) };
        let snapshot = Snapshot::read(version)?;
        let library = self.sight.library();
        let (answers, _) = Answers::from_query(&library.rules, snapshot.answers());
        let kept = snapshot.verdicts().0.iter().map(|(scheme, kept)| (scheme.clone(), kept.verdict)).collect();
        let milestones = gathered.roadmaps.get(&id).map_or_else(Vec::new, |roadmap| self.milestones(roadmap));
        let view = DossierView {
            library,
            answers: &answers,
            version: version.number,
            kept: &kept,
            milestones: &milestones,
            today: self.today,
            chosen: snapshot.chosen(),
        };
        Ok(Some(of_dossier(view, seen.as_ref())))
    }

    /// The days of the roadmap that is kept for a dossier.
    fn milestones(&self, roadmap: &Roadmap) -> Vec<Due> {
        let kept = roadmap.kept();
        let standing = plan::standing(self.sight.library(), &kept, self.today);
        plan::milestones(&standing, &kept).iter().map(Due::of).collect()
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

/// What was seen when the alert was last looked at. What another version of the program saw does not count: the look is the first
/// one then.
pub(super) fn seen(alert: &alert::Model) -> Option<Seen> {
    let seen: Seen = serde_json::from_str(alert.seen.as_deref()?).ok()?;
    // Where nothing happened since, that one looked is kept beside it.
    Some(Seen { day: alert.looked_on.date(), ..seen })
}
