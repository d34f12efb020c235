//! What people do with accounts, as the audit keeps it.

use crate::audit::Deed;
use crate::ids::AccountId;
use crate::visitor::Visitor;

impl<'a> Deed<'a> {
    /// Something a person did with the own account. The name is left out: the account holds it as long as there is one, and the
    /// audit is never changed.
    pub(crate) fn own(account: AccountId, action: &'static str) -> Self {
        Self { actor: Some((account, "")), ..Self::nobodys(account, action) }
    }

    /// Something that was done to an account by an administrator, or from the command line.
    pub(super) fn staffs(by: Option<&'a Visitor>, account: AccountId, action: &'static str) -> Self {
        let actor = by.map(|visitor| (visitor.account, visitor.name.as_str()));
        Self { actor, ..Self::nobodys(account, action) }
    }

    /// Something that happened to an account, nobody knows by whom.
    pub(crate) fn nobodys(account: AccountId, action: &'static str) -> Self {
        Self { actor: None, action, object: format!("account {account}"), company: None, detail: String::new() }
    }
}
