//! What was seen when one last looked.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::News;
use crate::Verdict;
use crate::assess::PrerequisiteState;

/// What was seen when one last looked. Of a search only the calls are kept: its fiches are those of the library it was asked of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The day.
    pub day: NaiveDate,
    /// Number of the version of the answers; 0 for a search.
    #[serde(default)]
    pub version: i64,
    /// The verdict on each scheme.
    #[serde(default)]
    pub verdicts: BTreeMap<String, Verdict>,
    /// How far each prerequisite is.
    #[serde(default)]
    pub prerequisites: BTreeMap<String, PrerequisiteState>,
    /// The days of the roadmap that were told.
    #[serde(default)]
    pub milestones: BTreeSet<String>,
    /// What was known of each call that was followed.
    #[serde(default)]
    pub calls: BTreeMap<String, CallSeen>,
}

/// What was known of a call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallSeen {
    /// Whether one could file.
    pub open: bool,
    /// What was told of it, or was there already at the first look.
    pub marks: BTreeSet<String>,
}

/// A look: what is told, and what is kept for the next one.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// What happened, in the order in which it is told.
    pub news: Vec<News>,
    /// What was seen.
    pub seen: Seen,
}
