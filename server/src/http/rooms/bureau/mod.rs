//! The desk at work: the queue, what is done with a case, mails that were given up.

pub mod assign;
pub mod case;
pub mod close;
pub mod dead_mails;
pub mod draft;
pub mod file;
pub mod merge;
pub mod note;
pub mod queue;
pub mod queue_assign;
pub mod refer;
pub mod release;
pub mod reopen;
pub mod reply;
pub mod request;
pub mod take;
pub mod take_back;

pub use case::AtCase;
