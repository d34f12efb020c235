//! Canned answers: texts of a desk for questions that come back, with placeholders for what differs from case to case.
//!
//! Every version is kept. An answer that is not wanted any more is retired, never deleted: cases were answered with it.

mod list;
mod retire;
mod template;
#[cfg(test)]
mod tests;
mod write;

pub use list::{Canned, CannedHistory, CannedVersion};
pub use template::{Filling, Placeholder, Template, TemplateFault, is_unfilled};
pub use write::{MOST, NewCanned};

use crate::typed::typed;

/// Characters of a title.
pub const TITLE: usize = 120;

typed! {
    /// What a canned answer is about, in one line.
    CannedTitle = line up to TITLE;
}
