//! A closer look at the best sections: words spelled as in the query, and words that stand together as in the query.

use super::add;
use super::best::Candidate;
use super::weights::{NEIGHBOURS, SAME_FORM, rarity, saturated};
use super::word::Place;
use crate::edition::Edition;
use crate::error::SearchError;
use crate::postings::FieldName;
use crate::reading::Reading;

/// Words between two neighbours, which stop words may fill.
const APART: u32 = 3;

/// Adds to the worth of `sections`, which go from the first to the last and are among `candidates`.
pub(super) fn look(
    edition: &Edition,
    reading: &Reading,
    sections: &[u32],
    candidates: &mut [Candidate],
) -> Result<(), SearchError> {
    for form in reading.slots.iter().filter_map(|slot| slot.form.as_deref()) {
        add(&spelled(edition, form, sections)?, candidates);
    }
    for (one, two) in &reading.pairs {
        add(&together(edition, one, two, sections)?, candidates);
    }
    Ok(())
}

/// What `form` adds to each section.
fn spelled(edition: &Edition, form: &str, sections: &[u32]) -> Result<Vec<Place>, SearchError> {
    let mut places = nothing_yet(edition, sections);
    let postings = &edition.postings;
    let mut with = 0;
    for field in FieldName::FORMS {
        with = with.max(postings.frequency(field, form)?);
    }
    let factor = SAME_FORM * rarity(with as usize, postings.sections());
    for field in FieldName::FORMS {
        let Some(mut list) = postings.list(field, form)? else { continue };
        for place in &mut places {
            if list.stands_in(place.section) {
                place.worth += factor * saturated(field, list.frequency(), list.length());
            }
        }
    }
    Ok(places)
}

/// What two neighbours of the query add to each section.
fn together(edition: &Edition, one: &str, two: &str, sections: &[u32]) -> Result<Vec<Place>, SearchError> {
    let postings = &edition.postings;
    let mut places = nothing_yet(edition, sections);
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for field in [FieldName::Title, FieldName::Body] {
        let (Some(mut left), Some(mut right)) = (postings.list(field, one)?, postings.list(field, two)?) else { continue };
        let all = postings.sections();
        let rarity = |with: u32| rarity(with as usize, all);
        let factor = NEIGHBOURS * f32::midpoint(rarity(postings.frequency(field, one)?), rarity(postings.frequency(field, two)?));
        for place in &mut places {
            if !left.stands_in(place.section) || !right.stands_in(place.section) {
                continue;
            }
            left.positions(&mut first);
            right.positions(&mut second);
            let near = |at: &u32| second.iter().any(|next| *at < *next && *next <= at + APART);
            #[expect(clippy::cast_precision_loss, reason = "a count of words")]
            let frequency = first.iter().filter(|at| near(at)).count() as f32;
            if frequency > 0.0 {
                place.worth += factor * saturated(field, frequency, left.length());
            }
        }
    }
    Ok(places)
}

/// Nothing is added to `sections`; what matches is not another word, and covers no more of the query.
fn nothing_yet(edition: &Edition, sections: &[u32]) -> Vec<Place> {
    let nothing = |section: &u32| Place { section: *section, fiche: edition.owner_of(*section), worth: 0.0, rarity: 0.0 };
    sections.iter().map(nothing).collect()
}
