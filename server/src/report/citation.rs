//! Citations: which sources say it, when they said it, and whether they were read.

use content::model::Provenance;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Scope, ids};

/// A document that a statement rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SourceReport {
    /// Identifier, such as `css-L162-1-23`.
    pub id: String,
    /// Title, in the language of the document.
    pub title: String,
    /// Public address.
    #[schema(required = true)]
    pub url: Option<String>,
}

/// Where a statement comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Citation {
    /// The documents.
    pub sources: Vec<SourceReport>,
    /// The date at which they speak: a day, a month or a year.
    #[schema(example = "2026-08-20", required = true)]
    pub as_of: Option<String>,
    /// `retrieved`: a source was read; `mixed`: partly; `recalled`: to be confirmed.
    #[schema(value_type = Option<ids::StatusId>, required = true)]
    pub status: Option<&'static str>,
}

impl Citation {
    /// The citation of a statement; empty for groups, whose members carry it.
    pub fn new(scope: &Scope<'_>, provenance: Option<&Provenance>) -> Self {
        let Some(provenance) = provenance else {
            return Self::default();
        };
        Self {
            sources: sources(scope, &provenance.sources),
            as_of: Some(provenance.as_of.as_str().to_owned()),
            status: Some(provenance.certainty.id()),
        }
    }
}

/// The documents with these identifiers.
pub fn sources(scope: &Scope<'_>, ids: &[String]) -> Vec<SourceReport> {
    ids.iter()
        .filter_map(|id| scope.library.sources.get(id))
        .map(|source| SourceReport { id: source.id.clone(), title: source.title.clone(), url: source.url.clone() })
        .collect()
}
