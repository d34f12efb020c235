//! What is asked, word by word: each word of the query becomes a slot that several spellings can fill.

use std::collections::HashSet;

use crate::analysis::{Analyser, Compound, Part, compounds, is_pronoun_ce};
use crate::error::SearchError;
use crate::identifiers;
use crate::postings::{FieldName, Postings};

/// Characters of a query that are read; the rest of a pasted page adds nothing.
const READ: usize = 1000;
/// Words of a query that are searched for.
pub(crate) const MOST: usize = 32;
/// Letters from which an unknown word is completed.
const COMPLETED_FROM: usize = 4;
/// Terms that complete an unknown word.
const COMPLETIONS: usize = 8;
/// Worth of a completed word, against the word itself.
const COMPLETED_WEIGHT: f32 = 0.8;

/// One way to fill a slot.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Variant {
    /// Terms that count as one.
    pub terms: Vec<String>,
    /// Its worth, against the word as typed.
    pub weight: f32,
}

/// A word of the query, or an identifier.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Slot {
    /// Where to look.
    pub fields: &'static [FieldName],
    /// Ways to fill it; the best one counts. Empty when the index has none of them.
    pub variants: Vec<Variant>,
}

impl Slot {
    fn of_terms(fields: &'static [FieldName], terms: impl IntoIterator<Item = String>) -> Self {
        let mut slot = Self { fields, variants: Vec::new() };
        terms.into_iter().for_each(|term| slot.add(term));
        slot
    }

    fn add(&mut self, term: String) {
        let variant = Variant { terms: vec![term], weight: 1.0 };
        if !self.variants.contains(&variant) {
            self.variants.push(variant);
        }
    }

    /// Every term that fills it.
    pub fn terms(&self) -> impl Iterator<Item = &str> {
        self.variants.iter().flat_map(|variant| &variant.terms).map(String::as_str)
    }
}

/// The slots of `text`, as far as the index can fill them. Any text is a query; one without a word has no slot.
pub(crate) fn slots(text: &str, analyser: Analyser, postings: &Postings) -> Result<Vec<Slot>, SearchError> {
    let text: String = text.chars().take(READ).collect();
    let identifiers = identifiers::find(&text);
    let mut slots: Vec<Slot> =
        identifiers.iter().map(|found| Slot::of_terms(&[FieldName::Identifiers], [found.normal.clone()])).collect();
    let outside = |compound: &Compound| {
        let (from, to) = compound.span();
        !identifiers.iter().any(|found| from < found.to && found.from < to)
    };
    let words: Vec<Compound> = compounds(&text).into_iter().filter(outside).collect();
    let mut seen = HashSet::new();
    for word in asked(&words, analyser).into_iter().filter(|word| seen.insert(word.folded.clone())) {
        if slots.len() >= MOST {
            break;
        }
        slots.push(resolved(word, analyser, postings)?);
    }
    slots.truncate(MOST);
    Ok(slots)
}

/// A word as asked: the folded word, and its slot before the index is looked at.
struct Asked {
    folded: String,
    slot: Slot,
}

fn asked(words: &[Compound], analyser: Analyser) -> Vec<Asked> {
    let parts: Vec<&Part> = words.iter().flat_map(|word| &word.parts).collect();
    let kept = |index: usize| {
        let part = parts[index];
        !part.is_letter() && !analyser.is_stop_word(&part.folded) && !is_pronoun_ce(&parts, index)
    };
    let mut asked: Vec<Asked> = Vec::new();
    let mut index = 0;
    for (at, word) in words.iter().enumerate() {
        let joined = word.joined().map(|joined| analyser.stem(&joined));
        // `v2` or `e-cps`: what a letter alone is tied to is looked for with it; a number never goes alone.
        let lettered = word.parts.iter().any(Part::is_letter);
        let beside = neighbours(words, at).map(|joined| analyser.stem(&joined)).collect::<Vec<_>>();
        let before = asked.len();
        for part in &word.parts {
            if kept(index) && !(lettered && part.is_number()) {
                let terms = [analyser.stem(&part.folded)].into_iter().chain(joined.clone()).chain(beside.clone());
                asked.push(Asked { folded: part.folded.clone(), slot: Slot::of_terms(&FieldName::WORDS, terms) });
            }
            index += 1;
        }
        if let Some(joined) = joined.filter(|_| asked.len() == before && lettered) {
            asked.push(Asked { folded: joined.clone(), slot: Slot::of_terms(&FieldName::WORDS, [joined]) });
        }
    }
    asked
}

/// The word at `at` written together with the one before and with the one after: `e sante` may mean `esante`, `tele
/// surveillance` `telesurveillance`. Spellings that the index does not have fall away later.
fn neighbours(words: &[Compound], at: usize) -> impl Iterator<Item = String> {
    let whole =
        |word: &Compound| word.joined().or_else(|| word.parts.first().map(|part| part.folded.clone())).unwrap_or_default();
    let pair = move |at: usize| words.get(at).zip(words.get(at + 1)).map(|(one, two)| whole(one) + &whole(two));
    [at.checked_sub(1).and_then(pair), pair(at)].into_iter().flatten()
}

/// The slot with the spellings that the index has. A word it does not have is read without a lost article (`lhopital`), else
/// completed (`telesurv`).
fn resolved(asked: Asked, analyser: Analyser, postings: &Postings) -> Result<Slot, SearchError> {
    let Asked { folded, mut slot } = asked;
    let mut known = Vec::new();
    for variant in std::mem::take(&mut slot.variants) {
        if has(postings, slot.fields, &variant.terms[0])? {
            known.push(variant);
        }
    }
    slot.variants = known;
    if !slot.variants.is_empty() || folded.len() < COMPLETED_FROM || !folded.is_ascii() {
        return Ok(slot);
    }
    for article in ["l", "d", "qu"] {
        if let Some(rest) = folded.strip_prefix(article).filter(|rest| rest.len() >= COMPLETED_FROM) {
            let term = analyser.stem(rest);
            if has(postings, slot.fields, &term)? {
                slot.add(term);
                return Ok(slot);
            }
        }
    }
    let terms = postings.completions(&folded, COMPLETIONS)?;
    if !terms.is_empty() {
        slot.variants.push(Variant { terms, weight: COMPLETED_WEIGHT });
    }
    Ok(slot)
}

fn has(postings: &Postings, fields: &[FieldName], term: &str) -> Result<bool, SearchError> {
    for field in fields {
        if postings.has(*field, term)? {
            return Ok(true);
        }
    }
    Ok(false)
}
