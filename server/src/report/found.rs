//! What a search found, and what is suggested while typing.

use content::model::library::FicheKind;
use search::{Extract, Hit, Query, Results, Suggestion};
use serde::Serialize;
use utoipa::ToSchema;

use super::{LibraryReference, Scope, ids};

/// What a search found.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SearchReport {
    /// Which library was searched.
    pub library: LibraryReference,
    /// What was asked.
    pub query: String,
    /// How many fiches were found.
    pub total: usize,
    /// This page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Whether the first fiche is close enough to the query to be presented as an answer.
    pub sure: bool,
    /// The fiches of this page, best first.
    pub hits: Vec<HitReport>,
    /// Fiches found by kind, under the other filters.
    pub kinds: Vec<Count>,
    /// Calls found by state, under the other filters.
    pub states: Vec<Count>,
    /// Fiches found by theme, under the other filters.
    pub themes: Vec<Count>,
}

/// A fiche found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct HitReport {
    /// What it is.
    #[schema(value_type = ids::FicheKindId)]
    pub kind: &'static str,
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: String,
    /// Its fiche, at the section that matches best.
    pub url: String,
    /// State of a call.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<ids::CallStateId>)]
    pub state: Option<&'static str>,
    /// Why it was found.
    pub extract: Vec<ExtractReport>,
}

/// A piece of an extract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ExtractReport {
    /// Plain text.
    pub text: String,
    /// Whether it is one of the words asked for.
    pub marked: bool,
}

/// How many fiches a filter would leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Count {
    /// The value of the filter.
    pub id: String,
    /// How many.
    pub count: usize,
}

/// A fiche suggested while typing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SuggestionReport {
    /// What it is.
    #[schema(value_type = ids::FicheKindId)]
    pub kind: &'static str,
    /// Identifier.
    pub id: String,
    /// Title.
    pub label: String,
    /// The other name that was recognised, or what the letters stand for.
    #[schema(required = true)]
    pub detail: Option<String>,
    /// Its fiche.
    pub url: String,
}

impl SearchReport {
    /// The report of what `query` found.
    pub fn new(scope: &Scope<'_>, query: &Query, results: Results) -> Self {
        let count = |id: &str, count| Count { id: id.to_owned(), count };
        Self {
            library: scope.library_reference(),
            query: query.text.clone(),
            total: results.total,
            page: query.page,
            pages: results.total.div_ceil(query.per_page),
            sure: results.sure,
            hits: results.hits.into_iter().map(|found| hit(scope, found)).collect(),
            kinds: results.kinds.iter().map(|(kind, fiches)| count(kind.id(), *fiches)).collect(),
            states: results.states.iter().map(|(state, calls)| count(state.id(), *calls)).collect(),
            themes: results.themes.iter().map(|(theme, fiches)| count(theme, *fiches)).collect(),
        }
    }
}

fn hit(scope: &Scope<'_>, hit: Hit) -> HitReport {
    let url = scope.url(hit.kind, &hit.id);
    // A glossary term is an anchor already.
    let section = hit.section.filter(|_| hit.kind != FicheKind::Term);
    HitReport {
        kind: hit.kind.id(),
        url: section.map_or_else(|| url.clone(), |section| format!("{url}#{section}")),
        id: hit.id,
        title: hit.title,
        state: hit.state.map(content::model::CallState::id),
        extract: hit.extract.into_iter().map(|Extract { text, marked }| ExtractReport { text, marked }).collect(),
    }
}

impl SuggestionReport {
    /// The report of a suggestion.
    pub fn new(scope: &Scope<'_>, suggestion: Suggestion) -> Self {
        Self {
            kind: suggestion.kind.id(),
            url: scope.url(suggestion.kind, &suggestion.id),
            id: suggestion.id,
            label: suggestion.label,
            detail: suggestion.detail,
        }
    }
}
