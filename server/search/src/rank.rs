//! Ranking: BM25 over the fields of a section, gathered by fiche.
//!
//! Frequencies saturate in each field before the fields are added: measured on a public French collection, that ranks much better
//! than BM25F, which saturates their sum. Rarity is counted in fiches, because a title stands in every section of its fiche. A fiche
//! is worth a mix of its best section and of the best place of each word anywhere in it, which is what rewards a fiche that holds every
//! word; a bonus on top of that was measured and hurts.

use std::collections::HashMap;

use content::model::CallState;
use content::model::library::FicheKind;

use crate::error::SearchError;
use crate::postings::{FieldName, Postings};
use crate::slots::{Slot, Variant};

/// Saturation of the frequency.
const K1: f32 = 2.0;
/// Share of the best section in the worth of a fiche; the rest goes to the best place of each word.
const BEST_SECTION: f32 = 0.5;
/// What a word in the aliases adds to the same word in the title, or the reverse.
const SECOND_NAME: f32 = 0.4;
/// Bonus when the query is a name of the fiche.
pub(crate) const SAME_NAME: f32 = 1.5;

/// Weight of a field, and how much its length counts. Having many names is no reason to be called less by each.
const fn field(name: FieldName) -> (f32, f32) {
    match name {
        FieldName::Title => (2.5, 0.6),
        FieldName::Aliases => (2.0, 0.0),
        FieldName::Heading => (1.0, 0.3),
        FieldName::Body => (1.0, 0.75),
        FieldName::Identifiers => (2.0, 0.2),
    }
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

/// A fiche that matches.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ranked {
    /// Its number.
    pub document: u32,
    /// The number of its best section among all sections.
    pub section: u32,
    /// Its worth.
    pub score: f32,
    /// Share of the query that it matches, words weighed by rarity: 1 when all of them.
    pub coverage: f32,
}

/// Fiches that match a slot at least, in no order. `owner` gives the fiche of each section.
pub(crate) fn rank(postings: &Postings, owner: &[u32], documents: usize, slots: &[Slot]) -> Result<Vec<Ranked>, SearchError> {
    let mut sections: HashMap<u32, f32> = HashMap::new();
    let mut fiches: HashMap<u32, (f32, f32)> = HashMap::new();
    let mut whole = 0.0;
    for slot in slots {
        let filled = Filled::of(postings, owner, documents, slot)?;
        whole += filled.weight;
        for (section, (score, _)) in &filled.sections {
            *sections.entry(*section).or_default() += score;
        }
        for (score, share, fiche) in filled.fiches(owner) {
            let known = fiches.entry(fiche).or_default();
            known.0 += score;
            known.1 += share;
        }
    }
    let mut best: HashMap<u32, (u32, f32)> = HashMap::new();
    for (section, score) in sections {
        let fiche = owner[section as usize];
        let known = best.entry(fiche).or_insert((section, score));
        if score > known.1 || score >= known.1 && section < known.0 {
            *known = (section, score);
        }
    }
    let ranked = best.into_iter().map(|(document, (section, best))| {
        let (spread, share) = fiches.get(&document).copied().unwrap_or_default();
        let coverage = if whole > 0.0 { (share / whole).min(1.0) } else { 0.0 };
        Ranked { document, section, score: BEST_SECTION * best + (1.0 - BEST_SECTION) * spread, coverage }
    });
    Ok(ranked.collect())
}

/// Where a slot fills: for each section, the score and the rarity of the spelling found there.
struct Filled {
    sections: HashMap<u32, (f32, f32)>,
    /// What the slot weighs in the query.
    weight: f32,
}

impl Filled {
    fn of(postings: &Postings, owner: &[u32], documents: usize, slot: &Slot) -> Result<Self, SearchError> {
        let mut filled = Self { sections: HashMap::new(), weight: 0.0 };
        for variant in &slot.variants {
            let found = saturated(postings, slot, variant)?;
            let mut fiches: Vec<u32> = found.keys().map(|section| owner[*section as usize]).collect();
            fiches.sort_unstable();
            fiches.dedup();
            let rarity = rarity(fiches.len(), documents);
            filled.weight = filled.weight.max(rarity);
            for (section, saturated) in found {
                let known = filled.sections.entry(section).or_default();
                *known = (known.0.max(variant.weight * rarity * saturated), known.1.max(rarity));
            }
        }
        if slot.variants.is_empty() {
            // A word the desk has never heard of weighs as much as the rarest one it knows.
            filled.weight = rarity(1, documents);
        }
        Ok(filled)
    }

    /// Best score, best rarity and number of each fiche.
    fn fiches(&self, owner: &[u32]) -> impl Iterator<Item = (f32, f32, u32)> {
        let mut best: HashMap<u32, (f32, f32)> = HashMap::new();
        for (section, (score, rarity)) in &self.sections {
            let known = best.entry(owner[*section as usize]).or_default();
            *known = (known.0.max(*score), known.1.max(*rarity));
        }
        best.into_iter().map(|(fiche, (score, rarity))| (score, rarity, fiche))
    }
}

/// Saturated frequency of a variant by section, added over the fields. An alias is another title: the better of the two
/// counts, and the other a little.
fn saturated(postings: &Postings, slot: &Slot, variant: &Variant) -> Result<HashMap<u32, f32>, SearchError> {
    let mut sections: HashMap<u32, f32> = HashMap::new();
    let mut titles: HashMap<u32, f32> = HashMap::new();
    for name in slot.fields {
        let (weight, by_length) = field(*name);
        let mut frequencies: HashMap<u32, (f32, f32)> = HashMap::new();
        for term in &variant.terms {
            postings.each(*name, term, |section, frequency, length| {
                let known = frequencies.entry(section).or_insert((0.0, length));
                known.0 += frequency;
            })?;
        }
        for (section, (frequency, length)) in frequencies {
            let saturation = K1 * (1.0 - by_length + by_length * length);
            let worth = weight * frequency / (frequency + saturation);
            match name {
                FieldName::Title | FieldName::Aliases => {
                    let known = titles.entry(section).or_default();
                    *known = known.max(worth) + SECOND_NAME * known.min(worth);
                }
                _ => *sections.entry(section).or_default() += worth,
            }
        }
    }
    for (section, worth) in titles {
        *sections.entry(section).or_default() += worth;
    }
    Ok(sections)
}

/// Inverse document frequency, as in BM25.
#[expect(clippy::cast_precision_loss, reason = "counts of fiches; the logarithm hides the rounding")]
fn rarity(with: usize, documents: usize) -> f32 {
    let (with, documents) = (with as f32, documents.max(with) as f32);
    (1.0 + (documents - with + 0.5) / (with + 0.5)).ln()
}
