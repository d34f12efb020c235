//! The numbers of the ranking. Each was chosen by measurement: see `docs/SEARCH.md`.

use content::model::CallState;
use content::model::library::FicheKind;

use crate::postings::FieldName;

/// Saturation of the frequency of a stem.
const STEM: f32 = 3.5;
/// Saturation of the frequency of a spelling.
const FORM: f32 = 2.5;
/// Share of the best section in the worth of a fiche; the rest goes to the best place of each word.
pub(super) const BEST_SECTION: f32 = 0.5;
/// What a word in the aliases adds to the same word in the title, or the reverse.
pub(super) const SECOND_NAME: f32 = 0.4;
/// What the same spelling adds to the same stem.
pub(super) const SAME_FORM: f32 = 0.6;
/// What two neighbours in the query add when they are neighbours in the text.
pub(super) const NEIGHBOURS: f32 = 0.3;
/// Bonus when the query is a name of the fiche.
pub(crate) const SAME_NAME: f32 = 1.5;

/// Weight of a field, how much its length counts, and its saturation. Having many names is no reason to be called less by each.
const fn field(name: FieldName) -> (f32, f32, f32) {
    match name {
        FieldName::Title => (2.5, 0.6, STEM),
        FieldName::Aliases => (2.0, 0.0, STEM),
        FieldName::Heading => (1.0, 0.3, STEM),
        FieldName::Body => (1.0, 0.6, STEM),
        FieldName::Identifiers => (2.0, 0.2, STEM),
        FieldName::NameForms => (1.5, 0.6, FORM),
        FieldName::TextForms => (1.0, 0.6, FORM),
    }
}

/// What a term is worth in a field where it stands `frequency` times, `length` being relative to the mean.
pub(super) fn saturated(name: FieldName, frequency: f32, length: f32) -> f32 {
    let (weight, by_length, k1) = field(name);
    weight * frequency / (frequency + k1 * (1.0 - by_length + by_length * length))
}

/// Inverse document frequency, as in BM25.
#[expect(clippy::cast_precision_loss, reason = "counts; the logarithm hides the rounding")]
pub(crate) fn rarity(with: usize, all: usize) -> f32 {
    let (with, all) = (with as f32, all.max(with) as f32);
    (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
}

/// What a kind is worth at equal relevance: founders look for routes and duties, then for who runs them, then for words.
pub(crate) const fn kind_prior(kind: FicheKind) -> f32 {
    match kind {
        FicheKind::Scheme | FicheKind::Prerequisite => 1.0,
        FicheKind::Call => 0.95,
        FicheKind::Guide => 0.9,
        FicheKind::Actor => 0.85,
        FicheKind::Term => 0.55,
    }
}

/// What the state of a call is worth at equal relevance: one can still file in an open one.
pub(crate) const fn freshness(state: Option<CallState>) -> f32 {
    match state {
        None | Some(CallState::Open | CallState::Permanent) => 1.0,
        Some(CallState::Upcoming) => 0.99,
        Some(CallState::Running | CallState::ToConfirm) => 0.95,
        Some(CallState::Closed) => 0.9,
    }
}
