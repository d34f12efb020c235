//! What the index as a whole must do, on a small library made here and on the real content when it loads.

mod any_input;
mod browsing;
mod finding;
mod forgiving;
mod golden;
mod keeping;
pub(crate) mod library;
mod scoring;
mod suggesting;
