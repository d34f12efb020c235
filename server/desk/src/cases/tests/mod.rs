//! Cases on both databases.

mod attached;
mod consents;
mod daily_mail;
pub(crate) mod fixtures;
mod life;
mod opening;
mod plans;
mod queue;
mod race;
mod second_thoughts;
mod strays;
mod views;
