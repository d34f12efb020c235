//! How much there is to do, for the machine that watches: numbers, and nothing about anybody.

use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use crate::cases::late_number;
use crate::desk::Desk;
use crate::entities::{case, outgoing_mail};
use crate::error::DeskError;
use crate::outbox::{DEAD, WAITING};

/// How much there is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    /// Open cases.
    pub open_cases: u64,
    /// Those of them whose answer is late.
    pub late_cases: u64,
    /// Mails that wait to leave.
    pub waiting_mails: u64,
    /// Mails that were given up.
    pub dead_mails: u64,
    /// Passwords that are being hashed or wait for their turn.
    pub hashing: usize,
}

impl Desk {
    /// Counts what there is to do.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn load(&self) -> Result<Load, DeskError> {
        let connection = self.storage().read();
        let open = || case::Entity::find().filter(case::Column::Open.eq(true));
        let mails = |state: &str| outgoing_mail::Entity::find().filter(outgoing_mail::Column::State.eq(state));
        Ok(Load {
            open_cases: open().count(connection).await?,
            late_cases: open().filter(case::Column::DueOn.lt(late_number(self))).count(connection).await?,
            waiting_mails: mails(WAITING).count(connection).await?,
            dead_mails: mails(DEAD).count(connection).await?,
            hashing: self.hashing().busy(),
        })
    }
}
