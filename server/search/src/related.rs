//! Related fiches: those that speak most of what a fiche speaks of.
//!
//! The words that say best what the fiche is about are asked for as a query. In a small corpus a word that few fiches share says
//! more than one that many do, and a word that no other fiche has says nothing.

use std::collections::HashMap;

use content::model::library::FicheKind;

use crate::document::Document;
use crate::edition::Edition;
use crate::error::SearchError;
use crate::postings::FieldName;
use crate::rank::{kind_prior, rank, rarity};
use crate::reading::{Filling, Reading, Slot, Variant};

/// Words that stand for a fiche.
const WORDS: usize = 20;
/// A word of the title counts as much as this many of the text.
const TITLE: f32 = 4.0;
/// A word of an alias counts as much as this many of the text.
const NAME: f32 = 2.0;
/// Saturation of the frequency of a word in the fiche.
const SATURATION: f32 = 4.0;
/// A fiche must be worth this share of the best one.
const CLOSE: f32 = 0.25;

/// A fiche related to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// What it is.
    pub kind: FicheKind,
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// The fiches of `edition` closest to one of them, best first. Glossary terms explain words; they are not proposed.
pub(crate) fn related(edition: &Edition, kind: FicheKind, id: &str, limit: usize) -> Result<Vec<Related>, SearchError> {
    let is_it = |document: &Document| document.kind == kind && document.id == id;
    let Some(document) = edition.documents.iter().find(|document| is_it(document)) else { return Ok(Vec::new()) };
    let slots = about(edition, document)?.into_iter().map(|(term, weight)| Slot {
        fields: &FieldName::WORDS,
        variants: vec![Variant { filling: Filling::Any(vec![term]), weight }],
        form: None,
    });
    let reading = Reading { slots: slots.collect(), ..Reading::default() };
    let mut close: Vec<(f32, &Document)> = rank(edition, &reading)?
        .into_iter()
        .map(|ranked| (ranked.score, &edition.documents[ranked.document as usize]))
        .filter(|(_, document)| document.kind != FicheKind::Term && !is_it(document))
        .map(|(score, document)| (score * kind_prior(document.kind), document))
        .collect();
    close.sort_by(|one, two| two.0.total_cmp(&one.0).then_with(|| one.1.id.cmp(&two.1.id)));
    let least = close.first().map_or(0.0, |(best, _)| best * CLOSE);
    close.retain(|(score, _)| *score >= least);
    let fiche = |document: &Document| Related { kind: document.kind, id: document.id.clone(), title: document.title.clone() };
    Ok(close.into_iter().take(limit).map(|(_, document)| fiche(document)).collect())
}

/// The terms that say best what `document` is about, with their weights.
fn about(edition: &Edition, document: &Document) -> Result<Vec<(String, f32)>, SearchError> {
    let mut counts: HashMap<String, f32> = HashMap::new();
    let mut count = |text: &str, by: f32| {
        for token in edition.analyser.tokens(text) {
            *counts.entry(token.term).or_default() += by;
        }
    };
    count(&document.title, TITLE);
    document.aliases.iter().for_each(|alias| count(alias, NAME));
    for section in &document.sections {
        // The heading says which field of the file it is, not what the fiche is about.
        count(&section.body, 1.0);
    }
    let all = edition.postings.sections();
    let mut about = Vec::with_capacity(counts.len());
    for (term, count) in counts {
        let with = edition.postings.frequency(FieldName::Body, &term)?.max(edition.postings.frequency(FieldName::Title, &term)?);
        if with as usize > document.sections.len() || with > 1 {
            about.push((term, count / (count + SATURATION) * rarity(with as usize, all)));
        }
    }
    about.sort_by(|one, two| two.1.total_cmp(&one.1).then_with(|| one.0.cmp(&two.0)));
    about.truncate(WORDS);
    let most = about.first().map_or(1.0, |(_, most)| *most);
    Ok(about.into_iter().map(|(term, weight)| (term, weight / most)).collect())
}
