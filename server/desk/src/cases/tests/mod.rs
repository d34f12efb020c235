//! Cases on both databases.

mod asking_by_mail;
mod attached;
mod consents;
mod daily_mail;
pub(crate) mod fixtures;
mod found;
mod life;
mod opening;
pub(crate) mod plans;
mod queue;
mod race;
mod second_thoughts;
mod strays;
mod views;
