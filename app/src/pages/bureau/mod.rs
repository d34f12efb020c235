//! The desk at work: the queue and the cases, for those who answer; mails that were given up, for administrators.

pub mod case;
pub mod dead_mails;
pub mod queue;
pub mod sought;
