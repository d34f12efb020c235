//! The desk at work: the queue and the cases, and canned answers, for those who answer;
//! disagreements with verdicts, for editors; mails that were given up, for administrators.

pub mod canned;
pub mod case;
pub mod dead_mails;
pub mod disagree;
pub mod disagreements;
pub mod queue;
pub mod roadmap;
pub mod sought;
