//! Erasing files that are kept no longer, and sweeping those that belong to no message.

use std::collections::HashSet;

use chrono::TimeDelta;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use crate::audit::{self, Deed, Thing};
use crate::desk::Desk;
use crate::entities::attachment::{Column, Entity};
use crate::entities::{account, case};
use crate::error::DeskError;
use crate::ids::AttachmentId;

/// How long bytes wait for the message they go with: a day longer than a question waits for its address to be confirmed.
pub const WAITING_FOR_A_MESSAGE: TimeDelta = TimeDelta::days(4);
/// Files looked up at a time.
const PAGE: usize = 500;

impl Desk {
    /// Erases the files of cases that were closed longer than `kept` ago, and of people who left longer ago than that. That there
    /// was a file, its kind and its size are still told. Says how many there were.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn erase_files(&self, kept: TimeDelta) -> Result<u64, DeskError> {
        let (now, since) = (self.now(), self.now().before(kept));
        let closed =
            Query::select().column(case::Column::Id).from(case::Entity).and_where(case::Column::ClosedAt.lte(since)).to_owned();
        let left = Query::select()
            .column(account::Column::Id)
            .from(account::Entity)
            .and_where(account::Column::ClosedAt.lte(since))
            .to_owned();
        let over = Condition::any().add(Column::Case.in_subquery(closed)).add(Column::Account.in_subquery(left));
        let over = Condition::all().add(over).add(Column::ErasedAt.is_null());
        let writing = self.storage.write().await?;
        let ids: Vec<AttachmentId> =
            Entity::find().filter(over).select_only().column(Column::Id).into_tuple().all(&*writing).await?;
        let mut erased = 0;
        for page in ids.chunks(PAGE) {
            let forgotten = Entity::update_many()
                .col_expr(Column::Name, Expr::value(""))
                .col_expr(Column::Hash, Expr::value(Vec::<u8>::new()))
                .col_expr(Column::ErasedAt, Expr::value(now))
                .filter(Column::Id.is_in(page.iter().copied()));
            erased += forgotten.exec(&*writing).await?.rows_affected;
        }
        if erased > 0 {
            let object = Thing::Attachments.all();
            let deed = Deed { actor: None, action: audit::Action::FilesErase, object, company: None, detail: erased.to_string() };
            audit::record(&writing, now, deed).await?;
        }
        writing.commit().await?;
        for id in ids {
            self.files.delete(id).await?;
        }
        Ok(erased)
    }

    /// Deletes bytes that no message names, once none can any more. Says how many there were.
    ///
    /// # Errors
    /// When the store or the database cannot be read.
    pub async fn sweep_files(&self) -> Result<u64, DeskError> {
        let old = self.files.before(self.now().before(WAITING_FOR_A_MESSAGE)).await?;
        let mut swept = 0;
        for page in old.chunks(PAGE) {
            let named = Entity::find().filter(Column::Id.is_in(page.iter().copied())).filter(Column::ErasedAt.is_null());
            let named: Vec<AttachmentId> = named.select_only().column(Column::Id).into_tuple().all(self.storage.read()).await?;
            let named: HashSet<AttachmentId> = named.into_iter().collect();
            for id in page.iter().filter(|id| !named.contains(id)) {
                self.files.delete(*id).await?;
                swept += 1;
            }
        }
        Ok(swept)
    }
}
