//! Something that a person wants to be told of.

use content::Locale;

use crate::entities::alert::Model;
use crate::ids::{AlertId, DossierId};
use crate::moment::Moment;
use crate::typed::typed;
use crate::visitor::roles;

roles! {
    /// How soon one is told.
    Pace {
        /// In one mail a day at most, with everything else.
        Daily = "daily",
        /// As soon as it is known.
        AtOnce = "at-once",
    }
}

/// Longest search that is kept, in characters of its query.
const LONGEST_SEARCH: usize = 1_500;

typed! {
    /// A search as a query, its filters included.
    SavedSearch = line up to LONGEST_SEARCH;
}

/// What an alert is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A dossier of one of the person's companies.
    Dossier(DossierId),
    /// A search of the site.
    Search {
        /// The search as a query.
        query: String,
        /// The language searched in.
        locale: Locale,
    },
}

/// Something that a person wants to be told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// Its identifier.
    pub id: AlertId,
    /// What it is about.
    pub subject: Subject,
    /// How soon one is told.
    pub pace: Pace,
    /// Since when.
    pub created_at: Moment,
    /// Since when it is paused.
    pub paused_at: Option<Moment>,
    /// When something was last told.
    pub told_at: Option<Moment>,
}

impl Alert {
    pub(super) fn of(row: &Model) -> Self {
        let locale = Locale::from_tag(&row.locale).unwrap_or(Locale::Fr);
        Self {
            id: row.id,
            subject: row.dossier.map_or_else(|| Subject::Search { query: row.query.clone(), locale }, Subject::Dossier),
            pace: Pace::from_key(&row.pace).unwrap_or(Pace::Daily),
            created_at: row.created_at,
            paused_at: row.paused_at,
            told_at: row.told_at,
        }
    }
}
