//! One account, as those who keep accounts see it: neither password nor what the person writes.

use chrono::NaiveDate;
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use crate::accounts::{AccountLine, lines};
use crate::audit::{self, Action, Deed};
use crate::desk::Desk;
use crate::entities::{account, case, desk_member, session};
use crate::error::DeskError;
use crate::ids::AccountId;
use crate::policy;
use crate::visitor::Visitor;

/// An account with what can be changed of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountFile {
    /// The account.
    pub line: AccountLine,
    /// Where the person answers.
    pub posts: Vec<Post>,
    /// Sessions that last.
    pub sessions: u64,
    /// How many open cases the person has, desk by desk.
    pub open_cases: Vec<(String, i64)>,
}

/// Somebody's place at a desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// The desk.
    pub desk: String,
    /// Open cases from which no further one is given.
    pub limit: i64,
    /// First and last day of an absence.
    pub absent: (Option<NaiveDate>, Option<NaiveDate>),
}

impl Desk {
    /// The account; the audit trail tells who looked.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when there is none or it was closed, and for those who keep no accounts.
    pub async fn account_file(&self, visitor: &Visitor, id: AccountId) -> Result<AccountFile, DeskError> {
        if !policy::keeps_accounts(visitor) {
            return Err(DeskError::NotFound);
        }
        let writing = self.storage.write().await?;
        let row = account::Entity::find_by_id(id).filter(account::Column::ClosedAt.is_null()).one(&*writing).await?;
        let row = row.ok_or(DeskError::NotFound)?;
        let line = lines(&*writing, vec![row]).await?.pop().ok_or(DeskError::NotFound)?;
        let members = desk_member::Entity::find()
            .filter(desk_member::Column::Account.eq(id))
            .order_by_asc(desk_member::Column::Desk)
            .all(&*writing)
            .await?;
        let lasting = session::Entity::find()
            .filter(session::Column::Account.eq(id))
            .filter(session::Column::ExpiresAt.gt(self.now()))
            .count(&*writing)
            .await?;
        let held = case::Entity::find()
            .select_only()
            .column(case::Column::Desk)
            .column_as(case::Column::Id.count(), "open_cases")
            .filter(case::Column::Assignee.eq(id))
            .filter(case::Column::Open.eq(true))
            .group_by(case::Column::Desk)
            .order_by_asc(case::Column::Desk);
        let open_cases = held.into_tuple().all(&*writing).await?;
        audit::record(&writing, self.now(), Deed::staffs(Some(visitor), id, Action::AccountRead)).await?;
        writing.commit().await?;
        let day = |day: Option<String>| day.and_then(|day| day.parse().ok());
        let post = |row: desk_member::Model| Post {
            desk: row.desk,
            limit: row.load_limit,
            absent: (day(row.absent_from), day(row.absent_until)),
        };
        Ok(AccountFile { line, posts: members.into_iter().map(post).collect(), sessions: lasting, open_cases })
    }
}
