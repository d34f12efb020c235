//! The desk at work: the queue, what is done with a case, canned answers, disagreements with verdicts, mails that were given up.

pub mod assign;
pub mod canned;
pub mod case;
pub mod close;
pub mod compose;
pub mod dead_mails;
pub mod disagree;
pub mod disagreements;
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
pub mod roadmap;
pub mod take;
pub mod take_back;

pub use case::AtCase;
