//! What people do with accounts, as the audit keeps it.

use crate::audit::{Action, Deed, Thing};
use crate::ids::AccountId;
use crate::visitor::Visitor;

impl<'a> Deed<'a> {
    /// Something a person did with the own account. The name is left out: the account holds it as long as there is one, and the
    /// audit is never changed.
    pub(crate) fn own(account: AccountId, action: Action) -> Self {
        Self { actor: Some((account, "")), ..Self::nobodys(account, action) }
    }

    /// Something that was done to an account by an administrator, or from the command line.
    pub(crate) fn staffs(by: Option<&'a Visitor>, account: AccountId, action: Action) -> Self {
        let actor = by.map(|visitor| (visitor.account, visitor.name.as_str()));
        Self { actor, ..Self::nobodys(account, action) }
    }

    /// The same, with what it came to and why.
    pub(crate) fn because(self, told: &str, reason: &str) -> Self {
        Self { detail: [told, reason].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" : "), ..self }
    }

    /// Something that happened to an account, nobody knows by whom.
    pub(crate) fn nobodys(account: AccountId, action: Action) -> Self {
        Self { actor: None, action, object: Thing::Account.of(account), company: None, detail: String::new() }
    }
}
