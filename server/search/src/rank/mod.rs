//! Ranking: BM25 over the fields of a section, gathered by fiche.
//!
//! Frequencies saturate in each field before the fields are added: measured on a public French collection, that ranks much better
//! than BM25F, which saturates their sum. Rarity is counted in fiches, because a title stands in every section of its fiche. A fiche
//! is worth a mix of its best section and of the best place of each word anywhere in it, which is what rewards a fiche that holds every
//! word; a bonus on top of that was measured and hurts. The best sections are then looked at closely (`closer`).
//!
//! Words are taken from the rarest to the most common. In a large index the common ones are no longer looked for everywhere, only
//! in the sections that the rare ones have put on top.

mod closer;
mod room;
mod weights;
mod word;

pub(crate) use room::Room;
pub(crate) use weights::{SAME_NAME, freshness, kind_prior, rarity};

use crate::edition::Edition;
use crate::error::SearchError;
use crate::reading::{Reading, Slot};
use room::Desk;
use weights::BEST_SECTION;
use word::Place;

/// What keeps the work of a query in bounds, however large the index.
#[derive(Clone, Copy, Debug)]
struct Limits {
    /// Places read before common words are looked for in the best sections only.
    read: u64,
    /// Sections in which common words are then looked for.
    looked_up: usize,
    /// Sections looked at closely.
    closely: usize,
    /// Sections whose fiches are ranked at most.
    most: usize,
}

/// Nothing is left out of an index like that of the desk. Among a million passages the best ten stay the same for nearly every query.
const LIMITS: Limits = Limits { read: 300_000, looked_up: 2_000, closely: 1_000, most: 2_000 };

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
    let (sections, fiches) = (edition.owner.len(), edition.documents.len());
    edition.room.with(sections, fiches, |desk| {
        let whole = gather(limits, edition, &reading.slots, desk)?;
        let candidates = best(desk.sections.iter(), limits.most);
        let closely = best(candidates.iter().map(|section| (*section, desk.sections.get(*section))), limits.closely);
        closer::look(edition, reading, &closely, desk)?;
        Ok(ranked(edition, &candidates, desk, whole))
    })
}

/// Scores sections and fiches by the stems of each slot; gives the weight of all slots.
fn gather(limits: Limits, edition: &Edition, slots: &[Slot], desk: &mut Desk) -> Result<f32, SearchError> {
    let mut order = Vec::with_capacity(slots.len());
    for slot in slots {
        order.push((word::places(edition, slot)?, slot));
    }
    order.sort_by_key(|(places, _)| *places);
    let (mut read, mut whole) = (0, 0.0);
    let mut within = None;
    for (places, slot) in order {
        read += places;
        if within.is_none() && read > limits.read && !desk.sections.touched().is_empty() {
            within = Some(best(desk.sections.iter(), limits.looked_up));
        }
        let filled = word::fill(edition, slot, within.as_deref())?;
        whole += filled.weight;
        add(edition, &filled.places, desk);
    }
    Ok(whole)
}

/// Adds what a word is worth to its sections and, where it is worth most, to their fiches. Sections go from the first to the last,
/// and so those of a fiche follow each other.
fn add(edition: &Edition, places: &[Place], desk: &mut Desk) {
    for of_fiche in places.chunk_by(|one, two| edition.owner_of(one.section) == edition.owner_of(two.section)) {
        let (mut best, mut rarest) = (0.0, 0.0);
        for place in of_fiche {
            desk.sections.add(place.section, place.worth);
            best = place.worth.max(best);
            rarest = place.rarity.max(rarest);
        }
        let fiche = edition.owner_of(of_fiche[0].section);
        desk.spread.add(fiche, best);
        desk.shares.add(fiche, rarest);
    }
}

/// The `most` best sections, from the first to the last.
fn best(sections: impl Iterator<Item = (u32, f32)>, most: usize) -> Vec<u32> {
    let mut best: Vec<(u32, f32)> = sections.collect();
    if best.len() > most {
        best.select_nth_unstable_by(most, |one, two| two.1.total_cmp(&one.1).then(one.0.cmp(&two.0)));
        best.truncate(most);
    }
    let mut best: Vec<u32> = best.into_iter().map(|(section, _)| section).collect();
    best.sort_unstable();
    best
}

/// The fiches of `candidates`, sections from the first to the last.
fn ranked(edition: &Edition, candidates: &[u32], desk: &Desk, whole: f32) -> Vec<Ranked> {
    let of_fiches = candidates.chunk_by(|one, two| edition.owner_of(*one) == edition.owner_of(*two));
    let ranked = of_fiches.map(|sections| {
        let (mut section, mut best) = (sections[0], 0.0);
        for at in sections {
            let score = desk.sections.get(*at);
            if score > best {
                (section, best) = (*at, score);
            }
        }
        let document = edition.owner_of(section);
        let coverage = if whole > 0.0 { (desk.shares.get(document) / whole).min(1.0) } else { 0.0 };
        let score = BEST_SECTION * best + (1.0 - BEST_SECTION) * desk.spread.get(document);
        Ranked { document, section, score, coverage }
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

    const TIGHT: Limits = Limits { read: 0, looked_up: 1, closely: 1, most: 1 };

    fn best(limits: Limits, edition: &Edition, text: &str) -> Vec<u32> {
        let mut ranked = within(limits, edition, &read(text, false, edition).unwrap()).unwrap();
        ranked.sort_by(|one, two| two.score.total_cmp(&one.score));
        ranked.into_iter().map(|ranked| ranked.document).collect()
    }

    #[test]
    fn on_a_large_index_common_words_are_looked_for_where_the_rarest_word_stands() {
        let edition = Edition::build(&library("essai"), Locale::Fr, &Place::Memory).unwrap();
        let few = best(TIGHT, &edition, "santé dépression");
        assert_eq!(few.iter().map(|fiche| edition.documents[*fiche as usize].id.as_str()).collect::<Vec<_>>(), ["pecan"]);
        assert!(best(LIMITS, &edition, "santé dépression").len() > 1, "a small index is read whole");
    }
}
