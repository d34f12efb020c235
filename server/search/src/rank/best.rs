//! The best of all sections. What words are worth is added up window by window, so that the sums stay in the cache of the processor
//! however large the index, and only the best sections are kept.

use super::word::Place;
use crate::edition::Edition;

/// Sections that are compared at once with the worst one kept.
const AT_ONCE: usize = 16;

/// A section that may be among the best.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// The section.
    pub section: u32,
    /// Its fiche.
    pub fiche: u32,
    /// What all words are worth there.
    pub score: f32,
    /// What each word is worth where it is worth most in the fiche, added up.
    pub spread: f32,
    /// Rarity of what the fiche matches.
    pub share: f32,
}

/// The `most` best sections, from the first to the last; `words` tells where each word stands. Sums are made for `window` sections
/// at a time, or for those of one fiche when it has more.
pub(super) fn best(edition: &Edition, words: &[Vec<Place>], most: usize, window: u32) -> Vec<Candidate> {
    let mut best = Best { most: most.max(1), kept: Vec::with_capacity(2 * most), worst: f32::MIN_POSITIVE };
    let mut words: Vec<&[Place]> = words.iter().map(Vec::as_slice).collect();
    let (mut sections, mut fiches) = (Vec::new(), Vec::new());
    while let Some(first) = words.iter().filter_map(|places| places.first()).map(|place| place.section).min() {
        let window = Window::from(edition, first, window);
        sections.clear();
        sections.resize((window.end - window.first) as usize, 0.0);
        fiches.clear();
        fiches.resize((window.fiche_end - window.fiche) as usize, (0.0, 0.0));
        for places in &mut words {
            let (here, after) = places.split_at(places.partition_point(|place| place.section < window.end));
            *places = after;
            for of_fiche in here.chunk_by(Place::of_same_fiche) {
                let (mut most, mut rarest) = (0.0, 0.0);
                for place in of_fiche {
                    sections[(place.section - window.first) as usize] += place.worth;
                    most = place.worth.max(most);
                    rarest = place.rarity.max(rarest);
                }
                let (spread, share) = &mut fiches[(of_fiche[0].fiche - window.fiche) as usize];
                *spread += most;
                *share += rarest;
            }
        }
        for (at, scores) in (window.first..).step_by(AT_ONCE).zip(sections.chunks(AT_ONCE)) {
            if scores.iter().filter(|score| **score >= best.worst).count() == 0 {
                continue;
            }
            for (section, score) in (at..).zip(scores) {
                if *score >= best.worst {
                    let fiche = edition.owner_of(section);
                    let (spread, share) = fiches[(fiche - window.fiche) as usize];
                    best.add(Candidate { section, fiche, score: *score, spread, share });
                }
            }
        }
    }
    best.kept()
}

/// Sections and fiches that follow each other; whole fiches.
struct Window {
    first: u32,
    end: u32,
    fiche: u32,
    fiche_end: u32,
}

impl Window {
    /// The window of at most `length` sections that begins with the fiche of `section`.
    fn from(edition: &Edition, section: u32, length: u32) -> Self {
        let fiche = edition.owner_of(section);
        let first = edition.first_section(fiche);
        let next = edition.owner.get((first + length) as usize);
        let (fiche_end, end) = match next {
            Some(next) if *next > fiche => (*next, edition.first_section(*next)),
            Some(_) if fiche as usize + 1 < edition.documents.len() => (fiche + 1, edition.first_section(fiche + 1)),
            _ => (count(edition.documents.len()), count(edition.owner.len())),
        };
        Self { first, end, fiche, fiche_end }
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// The best of the sections seen so far.
struct Best {
    most: usize,
    kept: Vec<Candidate>,
    worst: f32,
}

impl Best {
    /// Keeps one that is not worse than the worst one kept.
    fn add(&mut self, candidate: Candidate) {
        self.kept.push(candidate);
        // The worse half goes whenever there are twice as many: most sections are then only compared with the worst one kept.
        if self.kept.len() == 2 * self.most {
            self.cut();
            self.worst = self.kept[self.most - 1].score;
        }
    }

    fn cut(&mut self) {
        if self.kept.len() > self.most {
            let better = |one: &Candidate, two: &Candidate| two.score.total_cmp(&one.score).then(one.section.cmp(&two.section));
            self.kept.select_nth_unstable_by(self.most - 1, better);
            self.kept.truncate(self.most);
        }
    }

    fn kept(mut self) -> Vec<Candidate> {
        self.cut();
        self.kept.sort_unstable_by_key(|candidate| candidate.section);
        self.kept
    }
}
