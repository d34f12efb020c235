//! One word of the query: where it stands and what it is worth there.

use super::room::{Desk, Sums};
use super::weights::{SECOND_NAME, rarity, saturated};
use crate::edition::Edition;
use crate::error::SearchError;
use crate::postings::{FieldName, List, Postings};
use crate::reading::{Filling, Slot};

/// Words between two words of a phrase, which stop words may fill.
const APART: u32 = 3;

/// How many places have to be read to fill `slot`.
pub(super) fn places(edition: &Edition, slot: &Slot) -> Result<u64, SearchError> {
    let mut places = 0;
    for term in slot.terms() {
        for field in slot.fields {
            places += u64::from(edition.postings.frequency(*field, term)?);
        }
    }
    Ok(places)
}

/// Fills `slot`: leaves its worth in each section in `desk.word` and the rarity of what was found there in `desk.rarity`. Looks
/// only `within` some sections, when given. Gives the weight of the slot in the query.
pub(super) fn fill(edition: &Edition, slot: &Slot, within: Option<&[u32]>, desk: &mut Desk) -> Result<f32, SearchError> {
    let documents = edition.documents.len();
    let mut weight: Option<f32> = None;
    for variant in &slot.variants {
        find(&edition.postings, slot.fields, &variant.filling, within, desk)?;
        let found = match within {
            None => fiches(edition, &desk.spelling),
            // Counting would take reading everything.
            Some(_) => most_sections(edition, slot.fields, &variant.filling)? * documents / edition.owner.len().max(1),
        };
        // A synonym is never worth more than what was typed.
        let own = rarity(found, documents);
        let rarity = weight.map_or(own, |weight| own.min(weight));
        if found > 0 {
            weight = Some(weight.unwrap_or(rarity));
        }
        let factor = variant.weight * rarity;
        for (section, saturated) in desk.spelling.iter() {
            desk.word.raise(section, factor * saturated);
            desk.rarity.raise(section, rarity);
        }
        desk.spelling.clear();
    }
    // A word the desk has never heard of weighs as much as the rarest one it knows.
    Ok(weight.unwrap_or_else(|| rarity(1, documents)))
}

/// How many fiches have one of the sections.
fn fiches(edition: &Edition, sections: &Sums) -> usize {
    let mut owners: Vec<u32> = sections.touched().iter().map(|section| edition.owner[*section as usize]).collect();
    owners.sort_unstable();
    owners.dedup();
    owners.len()
}

fn most_sections(edition: &Edition, fields: &[FieldName], filling: &Filling) -> Result<usize, SearchError> {
    let (Filling::Any(terms) | Filling::Phrase(terms)) = filling;
    let mut most = 0;
    for term in terms {
        for field in fields {
            most = most.max(edition.postings.frequency(*field, term)?);
        }
    }
    Ok(most as usize)
}

/// Leaves the saturated frequency of `filling` by section in `desk.spelling`, added over the fields. An alias is another title:
/// the better of the two counts, and the other a little.
fn find(
    postings: &Postings,
    fields: &[FieldName],
    filling: &Filling,
    within: Option<&[u32]>,
    desk: &mut Desk,
) -> Result<(), SearchError> {
    let Desk { spelling, names, .. } = desk;
    for name in fields {
        let mut add = |section, frequency, length| {
            let worth = saturated(*name, frequency, length);
            match name {
                FieldName::Title | FieldName::Aliases => {
                    let known = names.get(section);
                    names.set(section, known.max(worth) + SECOND_NAME * known.min(worth));
                }
                _ => spelling.add(section, worth),
            }
        };
        match filling {
            Filling::Any(terms) => any(postings, *name, terms, within, &mut add)?,
            Filling::Phrase(terms) => phrase(postings, *name, terms, &mut add)?,
        }
    }
    for (section, worth) in names.iter() {
        spelling.add(section, worth);
    }
    names.clear();
    Ok(())
}

/// Calls `add` with the section, the frequency and the length of the field wherever one of `terms` stands.
fn any(
    postings: &Postings,
    field: FieldName,
    terms: &[String],
    within: Option<&[u32]>,
    add: &mut impl FnMut(u32, f32, f32),
) -> Result<(), SearchError> {
    if let [term] = terms {
        let Some(list) = postings.list(field, term)? else { return Ok(()) };
        each(list, within, add);
        return Ok(());
    }
    // Several terms that count as one: their frequencies are added before they saturate.
    let mut frequencies = std::collections::BTreeMap::new();
    for term in terms {
        if let Some(list) = postings.list(field, term)? {
            each(list, within, &mut |section, frequency, length| {
                frequencies.entry(section).or_insert((0.0, length)).0 += frequency;
            });
        }
    }
    for (section, (frequency, length)) in frequencies {
        add(section, frequency, length);
    }
    Ok(())
}

fn each(mut list: List, within: Option<&[u32]>, add: &mut impl FnMut(u32, f32, f32)) {
    if let Some(sections) = within {
        for section in sections {
            if list.stands_in(*section) {
                add(*section, list.frequency(), list.length());
            }
        }
        return;
    }
    while let Some(section) = list.section() {
        add(section, list.frequency(), list.length());
        list.advance();
    }
}

/// Calls `add` wherever `terms` follow each other, stop words aside.
fn phrase(
    postings: &Postings,
    field: FieldName,
    terms: &[String],
    add: &mut impl FnMut(u32, f32, f32),
) -> Result<(), SearchError> {
    let mut lists = Vec::with_capacity(terms.len());
    for term in terms {
        let Some(list) = postings.list(field, term)? else { return Ok(()) };
        lists.push(list);
    }
    let (mut ends, mut next) = (Vec::new(), Vec::new());
    while let Some(section) = lists[0].section() {
        if lists[1..].iter_mut().all(|list| list.stands_in(section)) {
            lists[0].positions(&mut ends);
            for list in &mut lists[1..] {
                list.positions(&mut next);
                next.retain(|at| ends.iter().any(|end| (*end..=end + APART).contains(at)));
                std::mem::swap(&mut ends, &mut next);
            }
            if !ends.is_empty() {
                #[expect(clippy::cast_precision_loss, reason = "a count of words")]
                let frequency = ends.len() as f32;
                add(section, frequency, lists[0].length());
            }
        }
        lists[0].advance();
    }
    Ok(())
}
