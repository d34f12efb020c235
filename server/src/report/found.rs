//! What a search found, and what is suggested while typing.

use app::components::fiche_name;
use content::Locale;
use content::model::library::FicheKind;
use content::model::{CuratedAnswer, FicheRef};
use search::{Correction, Extract, Hit, Query, Results, Suggestion, Target};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Citation, LibraryReference, Scope, ids};

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
    /// The answer written for this query, which is not among the fiches found.
    #[schema(required = true)]
    pub answer: Option<AnswerReport>,
    /// The query spelled as the desk spells it.
    #[schema(required = true)]
    pub correction: Option<CorrectionReport>,
    /// The fiches of this page, best first.
    pub hits: Vec<HitReport>,
    /// Fiches found by kind, under the other filters.
    pub kinds: Vec<Count>,
    /// Calls found by state, under the other filters.
    pub states: Vec<Count>,
    /// Fiches found by theme, under the other filters.
    pub themes: Vec<Count>,
}

/// An answer written for a frequent query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AnswerReport {
    /// Identifier.
    pub id: String,
    /// The question.
    pub question: String,
    /// One to three sentences.
    pub text: String,
    /// The results of a search that shows it.
    pub url: String,
    /// The fiches that say more, the first one first.
    pub fiches: Vec<FicheReference>,
    /// Where it comes from.
    pub citation: Citation,
}

/// A fiche that is pointed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FicheReference {
    /// What it is.
    #[schema(value_type = ids::FicheKindId)]
    pub kind: &'static str,
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: String,
    /// Its fiche.
    pub url: String,
}

/// A query with its spelling corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CorrectionReport {
    /// The corrected query.
    pub text: String,
    /// The same in pieces, the corrected words marked.
    pub pieces: Vec<ExtractReport>,
    /// Whether the fiches found are those of the corrected query; otherwise it is only offered.
    pub applied: bool,
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

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ExtractReport {
    /// Plain text.
    pub text: String,
    /// Whether it is one of the words asked for, or corrected.
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

/// What is suggested while typing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SuggestionReport {
    /// What it leads to.
    #[schema(value_type = ids::SuggestionKindId)]
    pub kind: &'static str,
    /// Identifier.
    pub id: String,
    /// Title of the fiche, or question of the answer.
    pub label: String,
    /// The other name that was recognised, or what the letters stand for.
    #[schema(required = true)]
    pub detail: Option<String>,
    /// The fiche, or the results of a search that shows the answer.
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
            answer: results.answer.and_then(|id| Some(written(scope, written_answer(scope, &id)?))),
            correction: results.correction.map(corrected),
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
        extract: pieces(hit.extract),
    }
}

fn pieces(extracts: Vec<Extract>) -> Vec<ExtractReport> {
    extracts.into_iter().map(|Extract { text, marked }| ExtractReport { text, marked }).collect()
}

fn corrected(correction: Correction) -> CorrectionReport {
    CorrectionReport { text: correction.text(), applied: correction.applied, pieces: pieces(correction.pieces) }
}

fn written_answer<'l>(scope: &Scope<'l>, id: &str) -> Option<&'l CuratedAnswer> {
    scope.library.search.answers.iter().find(|answer| answer.id == id)
}

fn written(scope: &Scope<'_>, answer: &CuratedAnswer) -> AnswerReport {
    AnswerReport {
        id: answer.id.clone(),
        question: scope.text(&answer.question),
        text: scope.text(&answer.answer),
        url: answer_url(scope, answer),
        fiches: answer.fiches.iter().filter_map(|fiche| reference(scope, fiche)).collect(),
        citation: Citation::new(scope, Some(&answer.provenance)),
    }
}

/// The results of a search that shows the answer. What is asked is written in French: in English, the question itself.
fn answer_url(scope: &Scope<'_>, answer: &CuratedAnswer) -> String {
    let asked = answer.asked.first().filter(|_| scope.locale == Locale::Fr);
    scope.search_url(asked.map_or_else(|| answer.question.get(scope.locale), String::as_str))
}

fn reference(scope: &Scope<'_>, fiche: &FicheRef) -> Option<FicheReference> {
    Some(FicheReference {
        kind: fiche.kind.id(),
        title: fiche_name(scope.library, scope.locale, fiche)?.to_owned(),
        url: scope.url(fiche.kind, &fiche.id),
        id: fiche.id.clone(),
    })
}

impl SuggestionReport {
    /// The report of a suggestion.
    pub fn new(scope: &Scope<'_>, suggestion: Suggestion) -> Self {
        let (kind, id, url) = match suggestion.target {
            Target::Fiche(FicheRef { kind, id }) => (kind.id(), id.clone(), scope.url(kind, &id)),
            Target::Answer(id) => {
                let url = written_answer(scope, &id).map(|answer| answer_url(scope, answer));
                (ids::SUGGESTED_ANSWER, id, url.unwrap_or_default())
            }
        };
        Self { kind, url, id, label: suggestion.label, detail: suggestion.detail }
    }
}
