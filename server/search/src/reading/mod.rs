//! Reading a query: each of its words becomes a slot that several spellings and synonyms can fill.

mod slot;
mod spelling;
mod synonyms;
mod words;

use std::collections::HashMap;

pub(crate) use slot::{Filling, Slot, Variant};
pub(crate) use synonyms::Synonyms;

use crate::edition::Edition;
use crate::error::SearchError;
use crate::highlight::Extract;
use crate::identifiers;
use crate::postings::{FieldName, Postings};
use crate::query::Correction;
use words::{Word, Words};

/// Characters of a query that are read; the rest of a pasted page adds nothing.
const READ: usize = 1000;
/// Words of a query that are searched for.
const MOST: usize = 32;
/// Letters from which an unknown word is completed.
const COMPLETED_FROM: usize = 4;
/// Terms that complete an unknown word.
const COMPLETIONS: usize = 8;
/// Worth of a completed word, against the word itself.
const COMPLETED: f32 = 0.8;
/// Words between two words of a query that are looked for as neighbours.
const NEAR: usize = 3;

/// A query as the index can answer it.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// What is asked for. Any text is a query; one without a word has no slot.
    pub slots: Vec<Slot>,
    /// Stems that stand next to each other in the query.
    pub pairs: Vec<(String, String)>,
    /// The text that was read, its spelling corrected.
    pub text: String,
    /// What was corrected.
    pub correction: Option<Correction>,
}

/// Reads `text`; when `exact`, unknown words are neither completed nor corrected.
pub(crate) fn read(text: &str, exact: bool, edition: &Edition) -> Result<Reading, SearchError> {
    let text: String = text.chars().take(READ).collect();
    let mut reader = Reader { edition, exact, reading: Reading::default(), unknown: Vec::new() };
    reader.read(&text)?;
    let pieces = reader.corrected(&text)?;
    let mut reading = reader.reading;
    reading.text = text;
    if let Some(pieces) = pieces {
        let correction = Correction { pieces, applied: !exact };
        if correction.applied {
            let text = correction.text();
            let mut reader = Reader { edition, exact, reading: Reading::default(), unknown: Vec::new() };
            reader.read(&text)?;
            reading = reader.reading;
            reading.text = text;
        }
        reading.correction = Some(correction);
    }
    Ok(reading)
}

struct Reader<'a> {
    edition: &'a Edition,
    exact: bool,
    reading: Reading,
    /// Words that the index does not have.
    unknown: Vec<Word>,
}

impl Reader<'_> {
    fn read(&mut self, text: &str) -> Result<(), SearchError> {
        let identifiers = identifiers::find(text);
        let taken: Vec<(usize, usize)> = identifiers.iter().map(|found| (found.from, found.to)).collect();
        for found in identifiers {
            self.reading.slots.push(Slot::of_terms(&[FieldName::Identifiers], [found.normal]));
        }
        let Words { words, units } = Words::of(text, self.edition.analyser, &taken);
        let recognised = self.edition.synonyms.recognised(&units);
        let is_phrase = |unit: usize| recognised.iter().any(|phrase| (phrase.from..phrase.to).contains(&unit));
        let mut slots: HashMap<String, usize> = HashMap::new();
        let mut of_unit: Vec<(usize, usize)> = Vec::new();
        let mut before: Option<(usize, String)> = None;
        for word in words {
            if self.reading.slots.len() >= MOST {
                break;
            }
            if let Some(slot) = slots.get(&word.folded) {
                of_unit.push((word.unit, *slot));
                continue;
            }
            let number = self.reading.slots.len();
            slots.insert(word.folded.clone(), number);
            of_unit.push((word.unit, number));
            let slot = self.slot(&word)?;
            if let Some(Filling::Any(terms)) = slot.variants.first().map(|variant| &variant.filling) {
                if let Some((_, one)) = before.filter(|(position, _)| word.position - position <= NEAR) {
                    self.reading.pairs.push((one, terms[0].clone()));
                }
                before = Some((word.position, terms[0].clone()));
            } else if !is_phrase(word.unit) {
                self.unknown.push(word);
            }
            self.reading.slots.push(slot);
        }
        self.reading.slots.truncate(MOST);
        for phrase in &recognised {
            for (_, slot) in of_unit.iter().filter(|(unit, _)| (phrase.from..phrase.to).contains(unit)) {
                for (filling, weight) in phrase.also {
                    self.reading.slots[*slot].add(filling.clone(), *weight);
                }
            }
        }
        Ok(())
    }

    /// The slot of a word, with the spellings that the index has. A word it does not have is read without a lost article
    /// (`lhopital`), else completed (`telesurv`).
    fn slot(&self, word: &Word) -> Result<Slot, SearchError> {
        let postings = &self.edition.postings;
        let mut slot = Slot { fields: &FieldName::WORDS, variants: Vec::new(), form: Some(word.folded.clone()) };
        for term in &word.terms {
            if has(postings, term)? {
                slot.add(Filling::Any(vec![term.clone()]), 1.0);
            }
        }
        let length = word.folded.len();
        if !slot.variants.is_empty() || self.exact || length < COMPLETED_FROM || !word.folded.is_ascii() {
            return Ok(slot);
        }
        for article in ["l", "d", "qu"] {
            if let Some(rest) = word.folded.strip_prefix(article).filter(|rest| rest.len() >= COMPLETED_FROM) {
                let term = self.edition.analyser.stem(rest);
                if has(postings, &term)? {
                    slot.form = Some(rest.to_owned());
                    slot.add(Filling::Any(vec![term]), 1.0);
                    return Ok(slot);
                }
            }
        }
        let terms = postings.completions(&word.folded, COMPLETIONS)?;
        if !terms.is_empty() {
            slot.add(Filling::Any(terms), COMPLETED);
        }
        Ok(slot)
    }

    /// The text with its unknown words corrected; `None` when there is nothing to correct.
    fn corrected(&self, text: &str) -> Result<Option<Vec<Extract>>, SearchError> {
        let mut pieces = Vec::new();
        let mut at = 0;
        for word in &self.unknown {
            let (from, to) = word.span;
            let Some(meant) = self.meant(word, &text[from..to])?.filter(|_| from >= at) else { continue };
            if from > at {
                pieces.push(Extract { text: text[at..from].to_owned(), marked: false });
            }
            pieces.push(Extract { text: meant, marked: true });
            at = to;
        }
        if pieces.is_empty() {
            return Ok(None);
        }
        if at < text.len() {
            pieces.push(Extract { text: text[at..].to_owned(), marked: false });
        }
        Ok(Some(pieces))
    }

    /// What an unknown word was meant to be, as the fiches write it.
    fn meant(&self, word: &Word, typed: &str) -> Result<Option<String>, SearchError> {
        let Self { edition, .. } = self;
        let Some(words) = spelling::meant(&word.folded, typed, edition.analyser, &edition.postings)? else { return Ok(None) };
        let written: Vec<String> = words.iter().map(|word| edition.written(word)).collect::<Result<_, _>>()?;
        Ok(Some(written.join(" ")))
    }
}

fn has(postings: &Postings, term: &str) -> Result<bool, SearchError> {
    for field in FieldName::WORDS {
        if postings.frequency(field, term)? > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}
