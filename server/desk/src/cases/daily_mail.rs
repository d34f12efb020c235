//! One mail a business day to each advisor who has something to do; none about cases that came in the day before.

use chrono::{Days, NaiveDate, TimeDelta};
use content::Locale;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _, Select,
};

use super::due;
use super::routing::is_away;
use crate::delay::clock::late_before;
use crate::desk::Desk;
use crate::entities::case::{Column, Entity};
use crate::entities::{account, daily_mail, desk_member};
use crate::error::DeskError;
use crate::moment::Moment;
use crate::outbox::{self, Mail};
use crate::storage::{Sequence, Writing};
use crate::visitor::Role;

/// How long after midnight in Paris the mails leave.
const LEAVES: TimeDelta = TimeDelta::hours(7);

impl Desk {
    /// Tells every advisor, by mail, how many of their cases are late or due, and how many of their desks' nobody has; says how
    /// many mails there are. Nothing on days off, to those who are absent everywhere, or when there is nothing to say. To be
    /// called once a day, as often as one likes.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn mail_advisors(&self) -> Result<usize, DeskError> {
        let (now, today) = (self.now(), self.now().day());
        if !self.calendar().is_business(today) {
            return Ok(0);
        }
        let writing = self.storage.write().await?;
        // Two nodes must not both find that nothing was sent.
        writing.alone_in(Sequence::DailyMails).await?;
        let advisors = account::Entity::find()
            .filter(account::Column::Role.is_in([Role::Advisor.key(), Role::Admin.key()]))
            .filter(account::Column::ClosedAt.is_null())
            .filter(account::Column::DisabledAt.is_null())
            .order_by_asc(account::Column::Id);
        let mut mailed = 0;
        for advisor in advisors.all(&*writing).await? {
            let told = daily_mail::Entity::find_by_id(advisor.id).one(&*writing).await?;
            if told.is_some_and(|told| told.day >= due::number(today)) {
                continue;
            }
            let Some(mail) = self.digest(&writing, &advisor, today).await? else { continue };
            let row = daily_mail::ActiveModel { account: Set(advisor.id), day: Set(due::number(today)) };
            let again = OnConflict::column(daily_mail::Column::Account).update_column(daily_mail::Column::Day).to_owned();
            daily_mail::Entity::insert(row).on_conflict(again).exec_without_returning(&*writing).await?;
            let locale = Locale::from_tag(&advisor.locale).unwrap_or(Locale::Fr);
            let leaves = now.max(Moment::beginning(today).after(LEAVES));
            outbox::post(&writing, self.random, now, leaves, &advisor.mail, locale, &mail).await?;
            mailed += 1;
        }
        writing.commit().await?;
        Ok(mailed)
    }

    /// What there is to say to the advisor; nothing to one who is absent from every desk.
    async fn digest(&self, writing: &Writing, advisor: &account::Model, today: NaiveDate) -> Result<Option<Mail>, DeskError> {
        let desks = desk_member::Entity::find().filter(desk_member::Column::Account.eq(advisor.id)).all(&**writing).await?;
        if !desks.is_empty() && desks.iter().all(|desk| is_absent(desk, today)) {
            return Ok(None);
        }
        let calendar = self.calendar();
        let (late, tomorrow) = (due::number(late_before(calendar, today)), calendar.on_or_after(today + Days::new(1)));
        let yesterday = Moment::beginning(today - Days::new(1));
        let known = || Entity::find().filter(Column::Open.eq(true)).filter(Column::ReceivedAt.lt(yesterday));
        let mine = || known().filter(Column::Assignee.eq(advisor.id));
        let count =
            async |cases: Select<Entity>| cases.count(&**writing).await.map(|count| i64::try_from(count).unwrap_or(i64::MAX));
        let late_ones = count(mine().filter(Column::DueOn.lt(late))).await?;
        let soon = count(mine().filter(Column::DueOn.gte(late)).filter(Column::DueOn.lte(due::number(tomorrow)))).await?;
        let here = desks.iter().filter(|desk| !is_absent(desk, today)).map(|desk| desk.desk.as_str());
        let unassigned = count(known().filter(Column::Assignee.is_null()).filter(Column::Desk.is_in(here))).await?;
        Ok((late_ones + soon + unassigned > 0).then_some(Mail::DeskDigest { late: late_ones, soon, unassigned }))
    }
}

/// Whether the member is away on `today`.
fn is_absent(member: &desk_member::Model, today: NaiveDate) -> bool {
    let day = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<NaiveDate>().ok());
    is_away(day(&member.absent_from), day(&member.absent_until), today)
}
