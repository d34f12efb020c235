//! Alerts: what people want to be told of, by dossier and by saved search, and telling it.
//!
//! Everybody asks for themselves; nobody is signed up by somebody else. What happened is found out by [`content::alerts`]; here is
//! kept what was seen and told, and who may still be told.

mod alert;
mod change;
mod due;
mod edition;
mod eligible;
mod end;
mod export;
mod follow;
pub(crate) mod forget;
mod gathered;
mod list;
mod look;
mod mail;
mod quiet;
mod reader;
mod sight;
mod stop;
mod stop_one;
#[cfg(test)]
mod tests;

pub use alert::{Alert, Pace, SavedSearch, Subject};
pub use edition::EditionFiches;
pub(crate) use end::{end_all, end_of_company};
pub use follow::MOST_ALERTS;
pub use forget::KEPT_NEWS;
pub use list::{Followed, MyAlerts, Told};
pub use look::{LEAVES, Looked};
pub use sight::Sight;
