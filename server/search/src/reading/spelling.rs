//! Spelling: the word that an unknown one was meant to be.

use crate::analysis::Analyser;
use crate::error::SearchError;
use crate::postings::{FieldName, Postings};

/// Letters from which a word is corrected: shorter ones are acronyms more often than words.
const CORRECTED_FROM: usize = 4;
/// Letters from which the first one may be wrong.
const ANY_FIRST_FROM: usize = 6;
/// Letters from which two edits are undone.
const TWO_EDITS_FROM: usize = 8;
/// Letters that each half of two words written as one must have.
const HALF: usize = 2;
/// Longest acronym that is never read for another word.
const ACRONYM: usize = 5;

/// What the unknown word `folded`, typed as `typed`, was meant to be, as the index spells it: one word, or two that were written as
/// one. Nearer words come first.
pub(super) fn meant(
    folded: &str,
    typed: &str,
    analyser: Analyser,
    postings: &Postings,
) -> Result<Option<Vec<String>>, SearchError> {
    let length = folded.len();
    let acronym = length <= ACRONYM && typed.chars().all(char::is_uppercase);
    if length < CORRECTED_FROM || acronym || !folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Ok(None);
    }
    if let Some(word) = corrected(folded, 1, postings)? {
        return Ok(Some(vec![word]));
    }
    if let Some((one, two)) = divided(folded, analyser, postings)? {
        return Ok(Some(vec![one, two]));
    }
    if length < TWO_EDITS_FROM {
        return Ok(None);
    }
    Ok(corrected(folded, 2, postings)?.map(|word| vec![word]))
}

/// The word of the index that is `distance` edits away.
fn corrected(folded: &str, distance: u8, postings: &Postings) -> Result<Option<String>, SearchError> {
    let same_first = |found: &str| found.as_bytes().first() == folded.as_bytes().first();
    let likely = |found: &str| {
        found.len() >= CORRECTED_FROM
            && found.bytes().all(|byte| byte.is_ascii_lowercase())
            && (same_first(found) || distance == 1 && folded.len() >= ANY_FIRST_FROM)
    };
    let found = postings.spellings(folded, distance)?.into_iter().filter(|(found, _)| likely(found));
    let best = found.max_by(|one, two| {
        let worth = |(found, sections): &(String, u32)| (same_first(found), *sections);
        worth(one).cmp(&worth(two)).then_with(|| two.0.cmp(&one.0))
    });
    Ok(best.map(|(word, _)| word))
}

/// The two words of the index that the unknown word was written as one of. A short one must be a name, such as an acronym.
fn divided(folded: &str, analyser: Analyser, postings: &Postings) -> Result<Option<(String, String)>, SearchError> {
    let sections = |form: &str| -> Result<u32, SearchError> {
        let names = postings.frequency(FieldName::NameForms, form)?;
        let texts = if form.len() >= CORRECTED_FROM { postings.frequency(FieldName::TextForms, form)? } else { 0 };
        Ok(names + texts)
    };
    let mut best: Option<(u32, (String, String))> = None;
    for at in HALF..folded.len().saturating_sub(HALF - 1) {
        let (one, two) = folded.split_at(at);
        if analyser.is_stop_word(one) || analyser.is_stop_word(two) {
            continue;
        }
        let with = sections(one)?.min(sections(two)?);
        if with > best.as_ref().map_or(0, |best| best.0) {
            best = Some((with, (one.to_owned(), two.to_owned())));
        }
    }
    Ok(best.map(|(_, halves)| halves))
}
