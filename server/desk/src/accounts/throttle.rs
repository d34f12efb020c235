//! How often somebody may try. It is counted in the database, so that several nodes share the count, and by what was typed, so that
//! an account that exists and one that does not are told alike.

use chrono::TimeDelta;
use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _};
use sha2::{Digest as _, Sha256};

use crate::desk::Desk;
use crate::entities::attempt::{ActiveModel, Column, Entity};
use crate::error::DeskError;
use crate::moment::Moment;
use crate::secret;
use crate::storage::Writing;

/// So many tries in so much time, from the first one on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    name: &'static str,
    /// Tries allowed.
    pub most: i64,
    /// For how long they are counted.
    pub window: TimeDelta,
}

/// Passwords tried for one account.
pub(crate) const PASSWORDS: Limit = Limit { name: "password", most: 10, window: TimeDelta::minutes(15) };
/// Passwords tried from one place; those that were right do not count.
pub(crate) const PASSWORDS_FROM: Limit = Limit { name: "password-from", most: 50, window: TimeDelta::minutes(15) };
/// Codes of the second factor tried for one account.
pub(crate) const CODES: Limit = Limit { name: "code", most: 10, window: TimeDelta::minutes(15) };
/// Mails asked for by anybody to one address.
pub(crate) const MAILS: Limit = Limit { name: "mail", most: 5, window: TimeDelta::hours(1) };
/// Mails asked for from one place.
pub(crate) const MAILS_FROM: Limit = Limit { name: "mail-from", most: 30, window: TimeDelta::hours(1) };

/// Questions kept for somebody who has yet to sign in, from one place.
pub(crate) const QUESTIONS_FROM: Limit = Limit { name: "question-from", most: 30, window: TimeDelta::hours(1) };

/// The longest window: what is older counts for nothing.
pub(super) const LONGEST_WINDOW: TimeDelta = TimeDelta::hours(1);

impl Limit {
    /// The key of `subject` in the table, which tells nobody who it is.
    fn key(self, subject: &str) -> String {
        secret::hexadecimal(&Sha256::digest(format!("{} {subject}", self.name)))
    }

    /// Counts one try.
    ///
    /// # Errors
    /// [`DeskError::TooMany`] when it is one too many.
    pub(crate) async fn count(self, writing: &Writing, now: Moment, subject: &str) -> Result<(), DeskError> {
        let over = Expr::col((Entity, Column::Since)).lte(now.before(self.window).0);
        let one_more = Expr::col((Entity, Column::Count)).add(1);
        let counted = OnConflict::column(Column::Subject)
            .value(Column::Count, Expr::case(over.clone(), 1).finally(one_more))
            .value(Column::Since, Expr::case(over, now.0).finally(Expr::col((Entity, Column::Since))))
            .to_owned();
        let first = ActiveModel { subject: Set(self.key(subject)), since: Set(now), count: Set(1) };
        let row = Entity::insert(first).on_conflict(counted).exec_with_returning(&**writing).await?;
        if row.count > self.most { Err(DeskError::TooMany) } else { Ok(()) }
    }

    /// Takes one try back: it was not one.
    pub(crate) async fn take_back(self, writing: &Writing, subject: &str) -> Result<(), DbErr> {
        Entity::update_many()
            .col_expr(Column::Count, Expr::col(Column::Count).sub(1))
            .filter(Column::Subject.eq(self.key(subject)))
            .filter(Column::Count.gt(0))
            .exec(&**writing)
            .await?;
        Ok(())
    }

    /// Forgets all tries.
    pub(crate) async fn forget(self, writing: &Writing, subject: &str) -> Result<(), DbErr> {
        Entity::delete_by_id(self.key(subject)).exec(&**writing).await?;
        Ok(())
    }
}

impl Desk {
    /// Refuses, without writing, what was tried too often already.
    pub(crate) async fn not_too_often(&self, tries: &[(Limit, &str)]) -> Result<(), DeskError> {
        let now = self.now();
        let keys = tries.iter().map(|(limit, subject)| limit.key(subject));
        let rows = Entity::find().filter(Column::Subject.is_in(keys)).all(self.storage.read()).await?;
        let is_over = |(limit, subject): &(Limit, &str)| {
            let key = limit.key(subject);
            rows.iter().any(|row| row.subject == key && row.count >= limit.most && row.since > now.before(limit.window))
        };
        if tries.iter().any(is_over) { Err(DeskError::TooMany) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{desks, later};

    const LIMIT: Limit = Limit { name: "test", most: 3, window: TimeDelta::minutes(15) };

    async fn count(desk: &Desk, subject: &str) -> bool {
        let writing = desk.storage.write().await.expect("a transaction");
        match LIMIT.count(&writing, desk.now(), subject).await {
            Ok(()) => writing.commit().await.map(|()| true).expect("a commit"),
            Err(DeskError::TooMany) => false,
            Err(error) => panic!("{error}"),
        }
    }

    async fn refused(desk: &Desk, subject: &str) -> bool {
        matches!(desk.not_too_often(&[(LIMIT, "nobody"), (LIMIT, subject)]).await, Err(DeskError::TooMany))
    }

    #[tokio::test]
    async fn the_window_begins_with_the_first_try_and_ends_for_all() {
        for desk in desks("2026-11-27T09:00:00Z").await {
            assert!(count(&desk, "ada").await);
            let almost = later(&desk, TimeDelta::minutes(14));
            for _ in 0..2 {
                assert!(!refused(&almost, "ada").await);
                assert!(count(&almost, "ada").await);
            }
            assert!(refused(&almost, "ada").await && !count(&almost, "ada").await);
            assert!(!refused(&almost, "bea").await && count(&almost, "bea").await, "others are counted apart");
            let after = later(&desk, TimeDelta::minutes(15));
            assert!(!refused(&after, "ada").await);
            for _ in 0..3 {
                assert!(count(&after, "ada").await);
            }
            assert!(!count(&after, "ada").await, "a new window has its own count");
        }
    }

    #[tokio::test]
    async fn tries_are_taken_back_and_forgotten() {
        for desk in desks("2026-11-27T09:00:00Z").await {
            for _ in 0..3 {
                assert!(count(&desk, "ada").await);
            }
            let writing = desk.storage.write().await.expect("a transaction");
            LIMIT.take_back(&writing, "ada").await.expect("a change");
            writing.commit().await.expect("a commit");
            assert!(count(&desk, "ada").await && !count(&desk, "ada").await);
            let writing = desk.storage.write().await.expect("a transaction");
            LIMIT.forget(&writing, "ada").await.expect("a change");
            writing.commit().await.expect("a commit");
            assert!(count(&desk, "ada").await);
        }
    }

    #[tokio::test]
    async fn tries_at_the_same_time_are_all_counted() {
        for desk in desks("2026-11-27T09:00:00Z").await {
            let tries = (0..12).map(|_| {
                let desk = desk.clone();
                tokio::spawn(async move { count(&desk, "ada").await })
            });
            let mut allowed = 0;
            for one in tries.collect::<Vec<_>>() {
                allowed += usize::from(one.await.expect("an end"));
            }
            assert_eq!(allowed, 3);
        }
    }

    #[tokio::test]
    async fn the_table_names_nobody() {
        for desk in desks("2026-11-27T09:00:00Z").await {
            count(&desk, "ada@example.org").await;
            let rows = Entity::find().all(desk.storage.read()).await.expect("rows");
            assert!(rows.iter().all(|row| row.subject.len() == 64 && !row.subject.contains('@')), "{rows:?}");
        }
    }

    #[test]
    fn no_window_is_longer_than_what_is_kept() {
        for limit in [PASSWORDS, PASSWORDS_FROM, CODES, MAILS, MAILS_FROM] {
            assert!(limit.window <= LONGEST_WINDOW && limit.most > 0, "{limit:?}");
        }
    }
}
