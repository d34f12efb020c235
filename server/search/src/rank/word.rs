//! One word of the query: where it stands and what it is worth there.

use super::weights::{SECOND_NAME, rarity, saturated};
use crate::edition::Edition;
use crate::error::SearchError;
use crate::postings::{FieldName, Postings};
use crate::reading::{Filling, Slot};

/// Words between two words of a phrase, which stop words may fill.
const APART: u32 = 3;

/// A section in which a word stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The section.
    pub section: u32,
    /// Its fiche, looked up once: going through all places is most of the work among many.
    pub fiche: u32,
    /// What the word is worth there.
    pub worth: f32,
    /// Rarity of the spelling that was found there.
    pub rarity: f32,
}

impl Place {
    /// Whether two places are in the same fiche.
    pub const fn of_same_fiche(&self, other: &Self) -> bool {
        self.fiche == other.fiche
    }
}

/// What fills a slot.
#[derive(Debug)]
pub(super) struct Filled {
    /// Where, from the first section to the last.
    pub places: Vec<Place>,
    /// Weight of the slot in the query.
    pub weight: f32,
}

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

/// Fills `slot`; looks only `within` some sections, when given.
pub(super) fn fill(edition: &Edition, slot: &Slot, within: Option<&[u32]>) -> Result<Filled, SearchError> {
    let documents = edition.documents.len();
    let mut weight: Option<f32> = None;
    let mut places = Vec::new();
    for variant in &slot.variants {
        let mut of_variant = find(edition, slot.fields, &variant.filling, within)?;
        let found = match within {
            None => of_variant.chunk_by(Place::of_same_fiche).count(),
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
        for place in &mut of_variant {
            place.worth *= factor;
            place.rarity = rarity;
        }
        places = united(places, of_variant, f32::max);
    }
    // A word the desk has never heard of weighs as much as the rarest one it knows.
    Ok(Filled { places, weight: weight.unwrap_or_else(|| rarity(1, documents)) })
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

/// The saturated frequency of `filling` by section, added over the fields. An alias is another title: the better of the two counts,
/// and the other a little.
fn find(edition: &Edition, fields: &[FieldName], filling: &Filling, within: Option<&[u32]>) -> Result<Vec<Place>, SearchError> {
    let (mut names, mut texts) = (Vec::new(), Vec::new());
    for name in fields {
        // Room for all of them at once: making more while reading takes as long as reading.
        let mut of_field = Vec::with_capacity(match (filling, within) {
            (Filling::Any(terms), None) if terms.len() == 1 => edition.postings.frequency(*name, &terms[0])? as usize,
            _ => 0,
        });
        let mut add = |section, frequency, length| {
            let worth = saturated(*name, frequency, length);
            of_field.push(Place { section, fiche: edition.owner_of(section), worth, rarity: 0.0 });
        };
        match filling {
            Filling::Any(terms) => any(&edition.postings, *name, terms, within, &mut add)?,
            Filling::Phrase(terms) => phrase(&edition.postings, *name, terms, &mut add)?,
        }
        match name {
            FieldName::Title | FieldName::Aliases => {
                names = united(names, of_field, |one, two| one.max(two) + SECOND_NAME * one.min(two));
            }
            _ => texts = united(texts, of_field, |one, two| one + two),
        }
    }
    Ok(united(texts, names, |one, two| one + two))
}

/// The union of two lists of sections, from the first to the last; `both` gives the worth of a section that is in both.
fn united(one: Vec<Place>, two: Vec<Place>, both: impl Fn(f32, f32) -> f32) -> Vec<Place> {
    if one.is_empty() {
        return two;
    }
    if two.is_empty() {
        return one;
    }
    let mut all = Vec::with_capacity(one.len() + two.len());
    let mut rest = two.as_slice();
    for place in one {
        while let [next, after @ ..] = rest
            && next.section < place.section
        {
            all.push(*next);
            rest = after;
        }
        match rest {
            [next, after @ ..] if next.section == place.section => {
                let (worth, rarity) = (both(place.worth, next.worth), place.rarity.max(next.rarity));
                all.push(Place { worth, rarity, ..place });
                rest = after;
            }
            _ => all.push(place),
        }
    }
    all.extend_from_slice(rest);
    all
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
        return each(postings, field, term, within, add);
    }
    // Several terms that count as one: their frequencies are added before they saturate.
    let mut frequencies = std::collections::BTreeMap::new();
    for term in terms {
        each(postings, field, term, within, &mut |section, frequency, length| {
            frequencies.entry(section).or_insert((0.0, length)).0 += frequency;
        })?;
    }
    for (section, (frequency, length)) in frequencies {
        add(section, frequency, length);
    }
    Ok(())
}

fn each(
    postings: &Postings,
    field: FieldName,
    term: &str,
    within: Option<&[u32]>,
    add: &mut impl FnMut(u32, f32, f32),
) -> Result<(), SearchError> {
    let Some(sections) = within else { return postings.each(field, term, add) };
    let Some(mut list) = postings.list(field, term)? else { return Ok(()) };
    for section in sections {
        if list.stands_in(*section) {
            add(*section, list.frequency(), list.length());
        }
    }
    Ok(())
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
