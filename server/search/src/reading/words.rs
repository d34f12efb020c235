//! The words of a text, as they are asked for.

use crate::analysis::{Analyser, Compound, Part, compounds, is_grammar};

/// A word that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// The word, without case and accents.
    pub folded: String,
    /// Its stem, and the stems of the words that it may be a piece of.
    pub terms: Vec<String>,
    /// Bytes of the text.
    pub span: (usize, usize),
    /// Rank among the words of the text, stop words included.
    pub position: usize,
    /// Which of the units it belongs to.
    pub unit: usize,
}

/// The words of a text without its stop words, and the units that phrases are made of: a word, or a compound that means
/// something as a whole only, such as `e-santé` or `nis2`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub words: Vec<Word>,
    pub units: Vec<String>,
}

impl Words {
    /// The words of `text` outside of `taken`, which are bytes.
    pub fn of(text: &str, analyser: Analyser, taken: &[(usize, usize)]) -> Self {
        let outside = |compound: &Compound| {
            let (from, to) = compound.span();
            !taken.iter().any(|taken| from < taken.1 && taken.0 < to)
        };
        let compounds: Vec<Compound> = compounds(text).into_iter().filter(outside).collect();
        let parts: Vec<&Part> = compounds.iter().flat_map(|compound| &compound.parts).collect();
        let kept = |position: usize| {
            let part = parts[position];
            !part.is_letter() && !analyser.is_stop_word(&part.folded) && !is_grammar(&parts, position)
        };
        let mut words = Self::default();
        let mut position = 0;
        for (at, compound) in compounds.iter().enumerate() {
            let joined = compound.joined();
            let joined_term = joined.as_ref().map(|joined| analyser.stem(joined));
            // `v2` or `e-cps`: what a letter alone is tied to is looked for with it; a number never goes alone.
            let lettered = compound.parts.iter().any(Part::is_letter);
            let whole = lettered || compound.parts.iter().any(Part::is_number);
            let beside: Vec<String> = neighbours(&compounds, at).map(|joined| analyser.stem(&joined)).collect();
            let before = words.words.len();
            for part in &compound.parts {
                if kept(position) && !(lettered && part.is_number()) {
                    let stem = analyser.stem(&part.folded);
                    let unit = words.unit(joined_term.clone().filter(|_| whole).unwrap_or_else(|| stem.clone()), before);
                    let terms = [stem].into_iter().chain(joined_term.clone()).chain(beside.clone()).collect();
                    words.words.push(Word { folded: part.folded.clone(), terms, span: (part.from, part.to), position, unit });
                }
                position += 1;
            }
            if let Some((joined, term)) = joined.zip(joined_term).filter(|_| words.words.len() == before && lettered) {
                let unit = words.unit(term.clone(), before);
                let position = position - compound.parts.len();
                words.words.push(Word { folded: joined, terms: vec![term], span: compound.span(), position, unit });
            }
        }
        words
    }

    /// The number of the unit `term`, which is the last one when it began in the same compound: after the word `before`.
    fn unit(&mut self, term: String, before: usize) -> usize {
        let same = self.words.len() > before && self.units.last() == Some(&term);
        if !same {
            self.units.push(term);
        }
        self.units.len() - 1
    }
}

/// The compound at `at` written together with the one before and with the one after: `e sante` may mean `esante`, `tele
/// surveillance` `telesurveillance`. Spellings that the index does not have fall away later.
fn neighbours(compounds: &[Compound], at: usize) -> impl Iterator<Item = String> {
    let whole = |compound: &Compound| {
        compound.joined().or_else(|| compound.parts.first().map(|part| part.folded.clone())).unwrap_or_default()
    };
    let pair = move |at: usize| compounds.get(at).zip(compounds.get(at + 1)).map(|(one, two)| whole(one) + &whole(two));
    [at.checked_sub(1).and_then(pair), pair(at)].into_iter().flatten()
}
