//! Slots: what each word of a query can be filled with.

use crate::postings::FieldName;

/// What fills a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Filling {
    /// Any of these terms; they count as one.
    Any(Vec<String>),
    /// These terms one after the other, stop words aside.
    Phrase(Vec<String>),
}

/// One way to fill a slot.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Variant {
    /// What is looked for.
    pub filling: Filling,
    /// Its worth, against the word as typed.
    pub weight: f32,
}

/// A word of the query, or an identifier.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Slot {
    /// Where to look.
    pub fields: &'static [FieldName],
    /// Ways to fill it, the word as typed first; the best one counts. Empty when the index has none of them.
    pub variants: Vec<Variant>,
    /// The word as the index spells it: the same form is worth more than another form of the same word.
    pub form: Option<String>,
}

impl Slot {
    /// A slot that any of `terms` fills, each by itself.
    pub fn of_terms(fields: &'static [FieldName], terms: impl IntoIterator<Item = String>) -> Self {
        let mut slot = Self { fields, variants: Vec::new(), form: None };
        for term in terms {
            slot.add(Filling::Any(vec![term]), 1.0);
        }
        slot
    }

    /// One more way to fill it, unless it is known.
    pub fn add(&mut self, filling: Filling, weight: f32) {
        if !self.variants.iter().any(|variant| variant.filling == filling) {
            self.variants.push(Variant { filling, weight });
        }
    }

    /// Every term that takes part in filling it.
    pub fn terms(&self) -> impl Iterator<Item = &str> {
        self.variants
            .iter()
            .flat_map(|variant| match &variant.filling {
                Filling::Any(terms) | Filling::Phrase(terms) => terms,
            })
            .map(String::as_str)
    }
}
