//! Who works at the desk, and finding one account by its address.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::invitations::{self, Invited};
use crate::accounts::{AccountLine, find, lines};
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::account::{Column, Entity};
use crate::error::DeskError;
use crate::ids::AccountId;
use crate::mail_address::MailAddress;
use crate::policy;
use crate::visitor::Visitor;

/// People listed at most.
const MOST: u64 = 1_000;

/// Who works at the desk, and who is to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// Those who work at the desk or did before their door was closed, by name.
    pub people: Vec<AccountLine>,
    /// Those who were invited, by address.
    pub invited: Vec<Invited>,
}

impl Desk {
    /// Who works at the desk, and who is to. `by` is nobody on the command line.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who keep no accounts.
    pub async fn staff(&self, by: Option<&Visitor>) -> Result<Staff, DeskError> {
        if !by.is_none_or(policy::keeps_accounts) {
            return Err(DeskError::NotFound);
        }
        let writing = self.storage.write().await?;
        let staff = Entity::find().filter(Column::ClosedAt.is_null()).filter(Column::Role.is_not_null());
        let rows = staff.order_by_asc(Column::Name).order_by_asc(Column::Id).limit(MOST).all(&*writing).await?;
        let found = rows.len().to_string();
        let people = lines(&*writing, rows).await?;
        let invited = invitations::pending(&*writing, self.now()).await?;
        audit::record(&writing, self.now(), deed(by, Action::StaffList, found)).await?;
        writing.commit().await?;
        Ok(Staff { people, invited })
    }

    /// The account with exactly this address. That one looked is kept, with the account that was found, if any.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when there is none, and for those who keep no accounts.
    pub async fn find_account(&self, visitor: &Visitor, mail: &MailAddress) -> Result<AccountId, DeskError> {
        if !policy::keeps_accounts(visitor) {
            return Err(DeskError::NotFound);
        }
        let found = find::by_mail(self.storage.read(), mail).await?.filter(|account| account.closed_at.is_none());
        let detail = found.as_ref().map(|account| account.id.to_string()).unwrap_or_default();
        self.record(deed(Some(visitor), Action::AccountSearch, detail)).await?;
        found.map(|account| account.id).ok_or(DeskError::NotFound)
    }
}

fn deed(by: Option<&Visitor>, action: Action, detail: String) -> Deed<'_> {
    let actor = by.map(|visitor| (visitor.account, visitor.name.as_str()));
    Deed { actor, action, object: Thing::Accounts.all(), company: None, detail }
}
