//! What the desk knows, and the engine that assesses a dossier against it.
//!
//! - [`model`]: the types: criteria, questions, schemes, prerequisites, calls, actors, sources, wording.
//! - [`answers`]: what a founder said, read from an address, a form or JSON.
//! - [`assess`]: answers and a date in, verdicts with reasons out. No clock, no input or output.
//! - [`explain`]: smallest changes, next question, coverage.
//! - [`load`] (feature `load`): reads and checks the files of `content/`.
//! - [`plan`]: the steps of schemes laid out in time, from a date or up to one.
//! - [`alerts`]: what happened between two looks at the library.
//! - [`agenda`]: when calls open and close, and what happened to them.
//! - [`calendar`]: business days and public holidays in France.
//! - [`chance`]: numbers that are the same for the same seed.
//! - [`money`]: what a scheme pays for a company's patients over thirty-six months.
//! - [`replay`]: what other rules would say of the same answers.
//! - [`compact`]: the part of the library that the browser needs, in a compact form.

pub mod agenda;
pub mod alerts;
pub mod answers;
pub mod assess;
pub mod calendar;
pub mod chance;
pub mod compact;
pub mod explain;
#[cfg(feature = "load")]
pub mod load;
pub mod model;
pub mod money;
pub mod plan;
pub mod replay;

pub use answers::{Answers, Note};
pub use assess::{Assessment, Truth, Verdict, assess};
pub use model::{Library, Locale, Rules, Text};
