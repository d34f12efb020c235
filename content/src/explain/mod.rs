//! Explanations: smallest changes, the question to ask next, what remains to be asked.

pub mod changes;
pub mod moves;
pub mod questions;
pub mod trace;

pub use changes::{Change, ChangeSet, blamed, scheme_changes};
pub use questions::{Goal, next_question, open_questions, schemes_using, settling_question};
pub use trace::{TraceNode, trace};
