//! Open cases whose advisor no longer answers at their desk go back to the queue: with what takes the advisor away, or the next day.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::change::Change;
use super::error::CaseError;
use super::event::Event;
use super::message::Said;
use super::state::Action;
use crate::audit::{self, Deed};
use crate::desk::Desk;
use crate::entities::case::{Column, Entity, Model};
use crate::entities::{account, desk_member};
use crate::ids::AccountId;
use crate::policy::{self, Departure, Standing};
use crate::storage::Writing;
use crate::visitor::{Role, Visitor};

impl Desk {
    /// Gives back to the queue the open cases of people who no longer answer at their desk. What takes an advisor away does so at
    /// once; this finds the case that was given to them in that very instant. Tells how many; to be called once a day, as often as
    /// one likes.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn return_stray_cases(&self) -> Result<usize, CaseError> {
        let held = Entity::find()
            .select_only()
            .column(Column::Assignee)
            .column(Column::Desk)
            .distinct()
            .filter(Column::Open.eq(true))
            .filter(Column::Assignee.is_not_null());
        let held: Vec<(AccountId, String)> = held.into_tuple().all(self.storage.read()).await?;
        let advisors: BTreeSet<AccountId> = held.into_iter().map(|(advisor, _)| advisor).collect();
        let mut returned = 0;
        for advisor in advisors {
            let writing = self.storage.write().await?;
            let (writing, deeds) = self.give_back_strays(writing, None, advisor).await?;
            if deeds.is_empty() {
                continue;
            }
            returned += deeds.len();
            for deed in deeds {
                audit::record(&writing, self.now(), deed).await?;
            }
            writing.commit().await?;
        }
        Ok(returned)
    }

    /// Gives back to the queue the open cases that `advisor`, as the account stands in `writing`, no longer answers; `by` is nobody
    /// when the desk does it by itself. Returns what there is to record, once everything else is written.
    pub(crate) async fn give_back_strays<'a>(
        &'a self,
        mut writing: Writing,
        by: Option<&'a Visitor>,
        advisor: AccountId,
    ) -> Result<(Writing, Vec<Deed<'a>>), DbErr> {
        let mut deeds = Vec::new();
        let held = hold_open_cases(&writing, advisor).await?;
        let Some(account) = account::Entity::find_by_id(advisor).one(&*writing).await? else { return Ok((writing, deeds)) };
        let posts = desk_member::Entity::find().filter(desk_member::Column::Account.eq(advisor)).all(&*writing).await?;
        let standing = Standing {
            has_left: account.closed_at.is_some(),
            is_kept_out: account.disabled_at.is_some(),
            role: account.role.as_deref().and_then(Role::from_key),
            desks: posts.into_iter().map(|post| post.desk).collect(),
        };
        for case in held {
            let Some(why) = policy::departure(&standing, &case.desk) else { continue };
            let change = Change { desk: self, writing, now: self.now(), by, case };
            // Boxed: what takes an advisor away is long enough without it.
            let (released, deed) = Box::pin(leave_behind(change, why)).await?;
            deeds.push(deed);
            writing = released;
        }
        Ok((writing, deeds))
    }
}

/// Gives the case back to the queue; what is to be recorded is for the caller.
async fn leave_behind(mut change: Change<'_>, why: Departure) -> Result<(Writing, Deed<'_>), DbErr> {
    change.give(None);
    change.go(Action::Release).await?;
    change.add(Said::inside(Event::LeftBehind { why }, "")).await?;
    change.save().await?;
    let deed = change.deed(audit::Action::CaseReturn, why.key().to_owned());
    Ok((change.writing, deed))
}

/// The open cases of `advisor`, which nobody else changes until the transaction ends. Whoever also holds the account holds them
/// before it, as those do who work on a case.
pub(crate) async fn hold_open_cases(writing: &Writing, advisor: AccountId) -> Result<Vec<Model>, DbErr> {
    let open = Entity::find().filter(Column::Assignee.eq(advisor)).filter(Column::Open.eq(true)).order_by_asc(Column::Id);
    open.lock_exclusive().all(&**writing).await
}
