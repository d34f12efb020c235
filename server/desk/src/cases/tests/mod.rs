//! Cases on both databases.

mod attached;
pub(crate) mod fixtures;
mod life;
mod opening;
mod plans;
mod queue;
mod race;
mod second_thoughts;
mod views;
