//! Roadmaps that companies keep for their dossiers: what they wish for, what is done, their own milestones, and secret addresses
//! from which calendars and readers follow a dossier.
//!
//! Each part carries a revision of its own, so that two people who work on different steps are not in each other's way.

mod feed;
mod follow;
mod keep;
mod mark;
mod milestones;
mod places;
mod roadmap;
#[cfg(test)]
mod tests;
mod texts;

pub(crate) use feed::revoke_all_of;
pub use feed::{Feed, FeedForm, NotAFeedForm};
pub use follow::Followed;
pub use mark::Mark;
pub use milestones::MOST_MILESTONES;
pub use places::Place;
pub use roadmap::{Done, OwnMilestone, Roadmap, StepMark};
pub(crate) use roadmap::{of_dossier, of_dossiers};
pub use texts::{MilestoneLabel, StepNote};
