//! Ranking: BM25 over the fields of a section, gathered by fiche.
//!
//! Frequencies saturate in each field before the fields are added: measured on a public French collection, that ranks much better
//! than BM25F, which saturates their sum. Rarity is counted in fiches, because a title stands in every section of its fiche. A fiche
//! is worth a mix of its best section and of the best place of each word anywhere in it, which is what rewards a fiche that holds every
//! word; a bonus on top of that was measured and hurts. The best sections are then looked at closely (`closer`).
//!
//! Words are taken from the rarest to the most common. In a large index the common ones are no longer looked for everywhere, only
//! in the sections that the rare ones have put on top.

mod best;
mod closer;
mod weights;
mod word;

pub(crate) use weights::{SAME_NAME, freshness, kind_prior, rarity};

use crate::edition::Edition;
use crate::error::SearchError;
use crate::reading::{Reading, Slot};
use best::{Candidate, best};
use weights::BEST_SECTION;
use word::Place;

/// What keeps the work of a query in bounds, however large the index.
#[derive(Clone, Copy, Debug)]
struct Limits {
    /// Places read before common words are looked for in the best sections only.
    read: u64,
    /// Sections in which common words are then looked for, and whose fiches are ranked at most.
    candidates: usize,
    /// Sections looked at closely.
    closely: usize,
    /// Sections whose sums are made at a time.
    window: u32,
}

/// Nothing is left out of an index like that of the desk. Among a million passages 98.7 % of the first ten stay, as `docs/SEARCH.md` tells.
/// The sums of a window take 64 kB, those of its fiches at most 128: they stay in the cache of a processor.
const LIMITS: Limits = Limits { read: 300_000, candidates: 2_000, closely: 1_000, window: 16_384 };

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

/// Fiches that match a word at least, in no order.
pub(crate) fn rank(edition: &Edition, reading: &Reading) -> Result<Vec<Ranked>, SearchError> {
    within(LIMITS, edition, reading)
}

fn within(limits: Limits, edition: &Edition, reading: &Reading) -> Result<Vec<Ranked>, SearchError> {
    let (mut candidates, whole) = gather(limits, edition, &reading.slots)?;
    let closely = closest(&candidates, limits.closely);
    closer::look(edition, reading, &closely, &mut candidates)?;
    Ok(ranked(&candidates, whole))
}

/// Scores sections and fiches by the stems of each slot; gives the best sections, from the first to the last, and the weight of all
/// slots.
fn gather(limits: Limits, edition: &Edition, slots: &[Slot]) -> Result<(Vec<Candidate>, f32), SearchError> {
    let mut order = Vec::with_capacity(slots.len());
    for slot in slots {
        order.push((word::places(edition, slot)?, slot));
    }
    order.sort_by_key(|(places, _)| *places);
    let mut order = order.into_iter().peekable();
    let (mut words, mut read, mut whole) = (Vec::new(), 0, 0.0);
    while let Some((places, slot)) = order.next_if(|(places, _)| read == 0 || read + places <= limits.read) {
        let filled = word::fill(edition, slot, None)?;
        read += places;
        whole += filled.weight;
        words.push(filled.places);
    }
    let mut candidates = best(edition, &words, limits.candidates, limits.window);
    let sections: Vec<u32> = candidates.iter().map(|candidate| candidate.section).collect();
    for (_, slot) in order {
        let filled = word::fill(edition, slot, Some(&sections))?;
        whole += filled.weight;
        add(&filled.places, &mut candidates);
    }
    Ok((candidates, whole))
}

/// Adds what a word is worth to candidates and, where it is worth most, to their fiches. Both go from the first section to the last.
fn add(places: &[Place], candidates: &mut [Candidate]) {
    let mut places = places.iter().peekable();
    for of_fiche in candidates.chunk_by_mut(|one, two| one.fiche == two.fiche) {
        let (mut best, mut rarest) = (0.0, 0.0);
        for candidate in &mut *of_fiche {
            while places.next_if(|place| place.section < candidate.section).is_some() {}
            if let Some(place) = places.next_if(|place| place.section == candidate.section) {
                candidate.score += place.worth;
                best = place.worth.max(best);
                rarest = place.rarity.max(rarest);
            }
        }
        for candidate in of_fiche {
            candidate.spread += best;
            candidate.share += rarest;
        }
    }
}

/// The sections of the `most` best candidates, from the first to the last.
fn closest(candidates: &[Candidate], most: usize) -> Vec<u32> {
    let mut best = candidates.to_vec();
    if best.len() > most {
        best.select_nth_unstable_by(most, |one, two| two.score.total_cmp(&one.score).then(one.section.cmp(&two.section)));
        best.truncate(most);
    }
    let mut sections: Vec<u32> = best.into_iter().map(|candidate| candidate.section).collect();
    sections.sort_unstable();
    sections
}

/// The fiches of `candidates`, which go from the first section to the last.
fn ranked(candidates: &[Candidate], whole: f32) -> Vec<Ranked> {
    let of_fiches = candidates.chunk_by(|one, two| one.fiche == two.fiche);
    let ranked = of_fiches.map(|of_fiche| {
        let mut best = of_fiche[0];
        for candidate in of_fiche {
            if candidate.score > best.score {
                best = *candidate;
            }
        }
        let coverage = if whole > 0.0 { (best.share / whole).min(1.0) } else { 0.0 };
        let score = BEST_SECTION * best.score + (1.0 - BEST_SECTION) * best.spread;
        Ranked { document: best.fiche, section: best.section, score, coverage }
    });
    ranked.collect()
}

#[cfg(test)]
mod tests {
    use content::Locale;

    use super::*;
    use crate::place::Place;
    use crate::reading::read;
    use crate::tests::library::library;

    const TIGHT: Limits = Limits { read: 0, candidates: 1, closely: 1, ..LIMITS };

    fn found(limits: Limits, edition: &Edition, text: &str) -> Vec<u32> {
        let mut ranked = within(limits, edition, &read(text, false, edition).unwrap()).unwrap();
        ranked.sort_by(|one, two| two.score.total_cmp(&one.score));
        ranked.into_iter().map(|ranked| ranked.document).collect()
    }

    #[test]
    fn on_a_large_index_common_words_are_looked_for_where_the_rarest_word_stands() {
        let edition = Edition::build(&library("essai"), Locale::Fr, &Place::Memory).unwrap();
        let few = found(TIGHT, &edition, "santé dépression");
        assert_eq!(few.iter().map(|fiche| edition.documents[*fiche as usize].id.as_str()).collect::<Vec<_>>(), ["pecan"]);
        assert!(found(LIMITS, &edition, "santé dépression").len() > 1, "a small index is read whole");
    }

    #[test]
    fn it_makes_no_difference_how_many_sections_are_added_up_at_a_time() {
        let edition = Edition::build(&library("essai"), Locale::Fr, &Place::Memory).unwrap();
        let most = edition.documents.iter().map(|document| document.sections.len()).max();
        assert!(most > Some(2), "a fiche is larger than a window");
        for text in ["santé dépression", "remboursement", "certificat", "la prise en charge anticipée", "ans"] {
            let reading = read(text, false, &edition).unwrap();
            let all = |window| format!("{:?}", within(Limits { window, ..LIMITS }, &edition, &reading).unwrap());
            for window in [1, 2, 3, 5] {
                assert_eq!(all(window), all(LIMITS.window), "{text}, {window} sections at a time");
            }
        }
    }
}
