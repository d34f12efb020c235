//! Alerts on both databases.

mod editions;
mod following;
mod leaving;
mod mailing;
mod many;
mod nobody_else;
mod stopping;
mod support;
