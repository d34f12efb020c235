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

use std::collections::HashMap;

pub(crate) use room::Room;
pub(crate) use weights::{SAME_NAME, freshness, kind_prior, rarity};

use crate::edition::Edition;
use crate::error::SearchError;
use crate::reading::{Reading, Slot};
use room::{Desk, Sums};
use weights::BEST_SECTION;

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
        closer::look(edition, reading, &best(&desk.sections, limits.closely), desk)?;
        Ok(ranked(limits, edition, desk, whole))
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
    for (places, slot) in order {
        read += places;
        let within = (read > limits.read && !desk.sections.touched().is_empty()).then(|| best(&desk.sections, limits.looked_up));
        let weight = word::fill(edition, slot, within.as_deref(), desk)?;
        whole += weight;
        let Desk { sections, spread, shares, word, rarity, best, share, .. } = desk;
        for (section, rarity) in rarity.iter() {
            share.raise(edition.owner[section as usize], rarity);
        }
        for (fiche, rarity) in share.iter() {
            shares.add(fiche, rarity);
        }
        add(edition, word, sections, spread, best);
        rarity.clear();
        share.clear();
    }
    Ok(whole)
}

/// Adds what `word` is worth to its sections and, where it is worth most, to its fiches; clears it.
fn add(edition: &Edition, word: &mut Sums, sections: &mut Sums, spread: &mut Sums, best: &mut Sums) {
    for (section, worth) in word.iter() {
        sections.add(section, worth);
        best.raise(edition.owner[section as usize], worth);
    }
    for (fiche, worth) in best.iter() {
        spread.add(fiche, worth);
    }
    word.clear();
    best.clear();
}

/// The `most` best sections, from the first to the last.
fn best(sections: &Sums, most: usize) -> Vec<u32> {
    let mut best = sections.touched().to_vec();
    if best.len() > most {
        best.select_nth_unstable_by(most, |one, two| sections.get(*two).total_cmp(&sections.get(*one)).then(one.cmp(two)));
        best.truncate(most);
    }
    best.sort_unstable();
    best
}

fn ranked(limits: Limits, edition: &Edition, desk: &Desk, whole: f32) -> Vec<Ranked> {
    let candidates = best(&desk.sections, limits.most);
    let mut best: HashMap<u32, (u32, f32)> = HashMap::with_capacity(candidates.len());
    for section in candidates {
        let score = desk.sections.get(section);
        let known = best.entry(edition.owner[section as usize]).or_insert((section, score));
        if score > known.1 {
            *known = (section, score);
        }
    }
    let ranked = best.into_iter().map(|(document, (section, best))| {
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
