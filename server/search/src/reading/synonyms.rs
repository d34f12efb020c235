//! Synonyms: what is looked for as well as what is typed.

use std::collections::{HashMap, HashSet};

use content::model::Synonyms as Entry;

use super::slot::Filling;
use super::words::Words;
use crate::analysis::Analyser;

/// Worth of a synonym, against the phrase as typed.
const SAME: f32 = 0.7;
/// Worth of what a phrase only implies.
const IMPLIED: f32 = 0.4;
/// Longest phrase that is recognised, in units.
const LONGEST: usize = 8;

/// What each phrase leads to, phrases being read as queries are.
#[derive(Debug, Default)]
pub(crate) struct Synonyms(HashMap<Vec<String>, Vec<(Filling, f32)>>);

/// A phrase recognised in a query: its units, and what it leads to.
pub(super) struct Recognised<'a> {
    pub from: usize,
    pub to: usize,
    pub also: &'a [(Filling, f32)],
}

impl Synonyms {
    /// The synonyms of a library, in the language of `analyser`.
    pub fn of(entries: &[Entry], analyser: Analyser) -> Self {
        let mut synonyms = Self::default();
        let units = |phrases: &[String]| -> Vec<Vec<String>> {
            let units = phrases.iter().map(|phrase| Words::of(phrase, analyser, &[]).units);
            units.filter(|units| !units.is_empty()).collect()
        };
        for entry in entries {
            match entry {
                Entry::BothWays(phrases) => {
                    let phrases = units(phrases);
                    for from in &phrases {
                        synonyms.lead(from, phrases.iter().filter(|to| *to != from), SAME);
                    }
                }
                Entry::OneWay { from, to } => {
                    let to = units(to);
                    for from in &units(from) {
                        synonyms.lead(from, to.iter().filter(|to| *to != from), IMPLIED);
                    }
                }
            }
        }
        synonyms
    }

    fn lead<'a>(&mut self, from: &[String], to: impl Iterator<Item = &'a Vec<String>>, weight: f32) {
        let also = self.0.entry(from.to_vec()).or_default();
        for to in to {
            let filling = if to.len() == 1 { Filling::Any(to.clone()) } else { Filling::Phrase(to.clone()) };
            if !also.iter().any(|(known, _)| *known == filling) {
                also.push((filling, weight));
            }
        }
    }

    /// The phrases in `units`, the longest first; a unit belongs to one phrase.
    pub(super) fn recognised<'a>(&'a self, units: &[String]) -> Vec<Recognised<'a>> {
        let mut found = Vec::new();
        let mut taken = HashSet::new();
        for length in (1..=LONGEST.min(units.len())).rev() {
            for (from, phrase) in units.windows(length).enumerate() {
                let to = from + length;
                if (from..to).any(|unit| taken.contains(&unit)) {
                    continue;
                }
                if let Some(also) = self.0.get(phrase) {
                    taken.extend(from..to);
                    found.push(Recognised { from, to, also });
                }
            }
        }
        found
    }
}
