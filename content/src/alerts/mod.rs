//! What happened between two looks at the library: for those who want to be told of what concerns a dossier, or answers a search.
//!
//! - [`Seen`]: what was seen when one last looked.
//! - [`of_dossier`], [`of_search`]: what was seen and what is there now in, [`News`] and what is to be kept for the next look out.
//!
//! The first look tells nothing: what is there already is no news. What was told is kept as marks, so that nothing is told twice on
//! whatever days one looks, and what is over by the time of a look is not told any more.

mod calls;
mod dossier;
mod news;
mod search;
mod seen;

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

pub use dossier::{DossierView, Due, of_dossier};
pub use news::News;
pub use search::{Fingerprints, SearchView, of_search};
pub use seen::{Look, Seen};

/// Days before its closing from which a call is said to close, the longest first: one is told once at each.
pub const NOTICES: [i64; 2] = [30, 7];
/// Days before which a day of a roadmap is told.
pub const AHEAD: i64 = 7;
/// For how many days something that is over keeps its mark: were a date moved back and forth, it would not be told again.
const REMEMBERED: u64 = 400;

/// The marks of `before` that are to be kept on `today`: those whose date, after the `@`, is not long over.
fn remembered(before: &BTreeSet<String>, today: NaiveDate) -> impl Iterator<Item = String> {
    let oldest = (today - Days::new(REMEMBERED)).to_string();
    let is_kept = move |mark: &&String| mark.rsplit_once('@').is_some_and(|(_, date)| date >= oldest.as_str());
    before.iter().filter(is_kept).cloned()
}
