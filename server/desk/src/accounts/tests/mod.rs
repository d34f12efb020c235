//! The rules of accounts, on both databases.

mod closing;
mod inviting;
mod opening;
mod passwords;
mod second_factors;
mod sessions;
pub(crate) mod support;
mod throttling;
