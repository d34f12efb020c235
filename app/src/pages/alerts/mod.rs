//! Pages of alerts: what a person follows, saving a search, stopping by the link of a mail.

pub mod list;
mod news;
pub mod save;
pub mod stop;
pub mod stop_one;
