//! Accounts, for those who keep them: who works at the desk, where, and who is kept out. Companies' people are not listed: one is
//! found by the whole address, and nobody signs in for somebody else.
//!
//! Each deed asks for the second factor once more ([`Confirmed`]) and for a reason, which the audit trail keeps.

mod account;
mod change_posts;
mod change_role;
mod confirmed;
mod invitations;
mod journal;
mod list;
#[cfg(test)]
mod tests;

pub use account::{AccountFile, Post};
pub use change_posts::{Absence, MOST_OPEN, Posts};
pub(crate) use confirmed::has_other_admin;
pub use confirmed::{Confirmed, REASON, StaffReason};
pub use invitations::Invited;
pub use journal::{JOURNAL_PAGE, JournalEntry, Shown, Subject};
pub use list::Staff;
