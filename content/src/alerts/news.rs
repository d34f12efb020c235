//! Something that happened.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Verdict;
use crate::assess::PrerequisiteState;
use crate::model::{AsOf, CallChange};

/// Something that happened, by the identifiers of the library.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum News {
    /// One can file for the call.
    CallOpened {
        /// The call.
        call: String,
        /// The first day of the window, when the day itself is known.
        day: Option<NaiveDate>,
    },
    /// The call closes soon.
    CallCloses {
        /// The call.
        call: String,
        /// Its last day.
        day: NaiveDate,
        /// In at most so many days: one of [`super::NOTICES`].
        within: i64,
    },
    /// The history of the call says that it was announced, extended or amended.
    CallChanged {
        /// The call.
        call: String,
        /// What happened to it.
        change: CallChange,
        /// When, as precisely as is known.
        date: AsOf,
    },
    /// The call concerns the dossier from now on, with the same answers.
    CallConcerns {
        /// The call.
        call: String,
    },
    /// The verdict on a scheme is another one, with the same answers.
    Verdict {
        /// The scheme.
        scheme: String,
        /// What it was; absent when there was no such scheme.
        before: Option<Verdict>,
        /// What it is; absent when there is no such scheme any more.
        after: Option<Verdict>,
    },
    /// A prerequisite concerns the dossier otherwise than before, with the same answers.
    Prerequisite {
        /// The prerequisite.
        prerequisite: String,
        /// What it was; absent when there was no such prerequisite.
        before: Option<PrerequisiteState>,
        /// What it is; absent when there is no such prerequisite any more.
        after: Option<PrerequisiteState>,
    },
    /// A day of the roadmap that is kept for the dossier comes near.
    Milestone {
        /// What comes, as [`crate::plan::Milestone::name`] says it.
        name: String,
        /// What a date of the company itself is called; empty for a step.
        label: String,
        /// The day.
        day: NaiveDate,
    },
    /// A new fiche answers the search.
    FicheAdded {
        /// The fiche, such as `scheme/pecan-dtx`.
        fiche: String,
    },
    /// A fiche that answers the search says something else.
    FicheChanged {
        /// The fiche, such as `scheme/pecan-dtx`.
        fiche: String,
    },
}

impl News {
    /// The call it is about.
    pub fn call(&self) -> Option<&str> {
        match self {
            Self::CallOpened { call, .. }
            | Self::CallCloses { call, .. }
            | Self::CallChanged { call, .. }
            | Self::CallConcerns { call } => Some(call),
            _ => None,
        }
    }
}
