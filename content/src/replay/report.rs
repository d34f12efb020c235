//! What a replay found.

use serde::Serialize;

/// What a replay found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Dossiers assessed.
    pub assessed: u64,
    /// Dossiers of which at least one verdict flips.
    pub flipped: u64,
    /// Schemes that only the second library knows.
    pub added: Vec<String>,
    /// Schemes that only the first library knows.
    pub removed: Vec<String>,
    /// The flips, the most frequent first.
    pub flips: Vec<Flip>,
}

/// Verdicts of one scheme that flip in the same way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Flip {
    /// The scheme.
    pub scheme: String,
    /// The identifier of the verdict before.
    pub before: &'static str,
    /// The identifier of the verdict after.
    pub after: &'static str,
    /// In how many dossiers.
    pub dossiers: u64,
    /// The criteria that came to something else in these dossiers, the most frequent first.
    pub criteria: Vec<CriterionFlip>,
    /// One of these dossiers.
    pub example: Example,
}

/// A criterion that came to something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CriterionFlip {
    /// The criterion.
    pub criterion: String,
    /// The identifier of what it came to; absent when there was no such criterion.
    pub before: Option<&'static str>,
    /// The identifier of what it comes to; absent when there is no such criterion any more.
    pub after: Option<&'static str>,
    /// In how many of the dossiers.
    pub dossiers: u64,
}

/// A dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Example {
    /// Its name.
    pub name: String,
    /// Its answers, as a query of the diagnostic.
    pub answers: String,
}
