//! Cases that nobody works on go back to the queue.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use super::change::{Change, lock};
use super::error::CaseError;
use super::event::Event;
use super::message::Said;
use super::state::{Action, State};
use crate::audit;
use crate::desk::Desk;
use crate::entities::case::{Column, Entity, Model};
use crate::ids::CaseId;
use crate::moment::Moment;

/// Whole business days after which a case in which its advisor did nothing goes back to the queue.
pub const IDLE: usize = 3;
/// Cases given back in one run.
const MOST: u64 = 500;

impl Desk {
    /// Gives back to the queue the cases in which nothing was said or done for [`IDLE`] business days, unless the desk waits for
    /// the company. Tells how many; to be called once a day, as often as one likes.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn return_idle_cases(&self) -> Result<usize, CaseError> {
        let idle = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(Column::Open.eq(true))
            .filter(Column::State.ne(State::Waiting.key()))
            .filter(Column::Assignee.is_not_null())
            .filter(Column::UpdatedAt.lt(self.idle_before()))
            .limit(MOST);
        let idle: Vec<CaseId> = idle.into_tuple().all(self.storage.read()).await?;
        let mut returned = 0;
        for case in idle {
            returned += usize::from(self.return_idle(case).await?);
        }
        Ok(returned)
    }

    async fn return_idle(&self, case: CaseId) -> Result<bool, CaseError> {
        let writing = self.storage.write().await?;
        // Somebody may have done something since the list was read.
        let Some(case) = lock(&writing, &[case]).await?.pop().filter(|case| self.is_idle(case)) else { return Ok(false) };
        let mut change = Change { desk: self, writing, now: self.now(), by: None, case };
        change.give(None);
        change.go(Action::Release).await?;
        change.say(Said::inside(Event::Returned, "")).await?;
        change.commit(audit::Action::CaseReturn, String::new()).await?;
        Ok(true)
    }

    fn is_idle(&self, case: &Model) -> bool {
        let waits = case.state == State::Waiting.key();
        case.open && !waits && case.assignee.is_some() && case.updated_at < self.idle_before()
    }

    /// Midnight in Paris before which the last sign of life is too old.
    fn idle_before(&self) -> Moment {
        Moment::beginning(self.calendar().back(self.now().day(), IDLE))
    }
}
