//! At which desks somebody answers, up to how many cases, and when not.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::Confirmed;
use crate::accounts::find;
use crate::audit::{self, Action, Deed};
use crate::cases::hold_open_cases;
use crate::desk::Desk;
use crate::desks::Station;
use crate::entities::desk_member::{ActiveModel, Column, Entity};
use crate::error::DeskError;
use crate::ids::AccountId;

/// Most open cases that can be a limit.
pub const MOST_OPEN: i64 = 500;

/// From when to when somebody is away; without a last day until further notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absence {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: Option<NaiveDate>,
}

/// Where somebody answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posts {
    /// The desks.
    pub desks: BTreeSet<&'static str>,
    /// Open cases from which no further one is given, from 0 to [`MOST_OPEN`].
    pub limit: i64,
    /// When the person is away.
    pub absence: Option<Absence>,
}

impl Posts {
    /// The desks of `stations`.
    pub fn at<'a>(stations: impl IntoIterator<Item = &'a Station>) -> BTreeSet<&'static str> {
        stations.into_iter().map(|station| station.id).collect()
    }
}

impl Desk {
    /// Makes these the posts of somebody of the staff. Open cases of desks that the person leaves go back
    /// to their queue.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the person is not of the staff, and for those who keep no accounts.
    pub async fn change_posts(&self, by: &Confirmed<'_>, id: AccountId, posts: &Posts) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        hold_open_cases(&writing, id).await?;
        self.administered(&writing, by, id).await?;
        let account = find::alone(&writing, id).await?.filter(|account| account.role.is_some() && account.closed_at.is_none());
        let account = account.ok_or(DeskError::NotFound)?;
        Entity::delete_many().filter(Column::Account.eq(account.id)).exec(&*writing).await?;
        let day = |day: NaiveDate| day.to_string();
        for desk in &posts.desks {
            let row = ActiveModel {
                id: Set(self.random.id(now)),
                account: Set(account.id),
                desk: Set((*desk).to_owned()),
                load_limit: Set(posts.limit.clamp(0, MOST_OPEN)),
                absent_from: Set(posts.absence.map(|absence| day(absence.from))),
                absent_until: Set(posts.absence.and_then(|absence| absence.until).map(day)),
            };
            Entity::insert(row).exec_without_returning(&*writing).await?;
        }
        let told = posts.desks.iter().copied().collect::<Vec<_>>().join(" ");
        let (writing, returned) = self.give_back_strays(writing, Some(by.visitor()), id).await?;
        let deed = Deed::staffs(Some(by.visitor()), id, Action::StaffDesks);
        for deed in returned.into_iter().chain([deed.because(&told, by.reason())]) {
            audit::record(&writing, now, deed).await?;
        }
        Ok(writing.commit().await?)
    }
}
