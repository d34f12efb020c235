//! Bodies: authorities, operators, funders.

use serde::{Deserialize, Serialize};

use super::{Fact, Passage, Text};

/// The fiche of a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Kind, such as `etat`.
    pub kind: String,
    /// What it does.
    pub role: Passage,
    /// What it does for a start-up.
    pub for_startups: Passage,
    /// Its page.
    pub url: Fact,
    /// Ways to reach it.
    pub contacts: Vec<Fact>,
    /// Fiches it handles.
    pub handles: Vec<String>,
}
