//! The index of one language.

use content::model::{Library, Locale};

use crate::analysis::Analyser;
use crate::document::Document;
use crate::documents::documents;
use crate::error::SearchError;
use crate::names::Names;
use crate::place::Place;
use crate::postings::Postings;
use crate::suggest::Suggestions;

/// Documents of one language, and what finds them.
pub(crate) struct Edition {
    /// How its text is analysed.
    pub analyser: Analyser,
    /// Its fiches, by kind then title.
    pub documents: Vec<Document>,
    /// The fiche of each section.
    pub owner: Vec<u32>,
    /// The first section of each fiche.
    first: Vec<u32>,
    /// Where each term stands.
    pub postings: Postings,
    /// Exact names.
    pub names: Names,
    /// Names by the beginning of their words.
    pub suggestions: Suggestions,
}

impl Edition {
    /// Builds the index of `library` in `locale`, or finds it in `place`.
    pub fn build(library: &Library, locale: Locale, place: &Place) -> Result<Self, SearchError> {
        let key = (!library.rules.version.is_empty()).then(|| format!("{}-{}", locale.tag(), library.rules.version));
        Self::of(documents(library, locale), Analyser::new(locale), place, key.as_deref())
    }

    /// Builds the index of `documents`; `key` names their version in `place`, and without it they are kept in memory.
    pub fn of(documents: Vec<Document>, analyser: Analyser, place: &Place, key: Option<&str>) -> Result<Self, SearchError> {
        let postings = place.postings(&documents, analyser, key)?;
        let (mut owner, mut first) = (Vec::new(), Vec::new());
        for (number, document) in (0u32..).zip(&documents) {
            first.push(u32::try_from(owner.len()).unwrap_or(u32::MAX));
            owner.extend(document.sections.iter().map(|_| number));
        }
        let (names, suggestions) = (Names::of(&documents), Suggestions::of(&documents));
        Ok(Self { analyser, documents, owner, first, postings, names, suggestions })
    }

    /// The number of the first section of a fiche.
    pub fn first_section(&self, document: u32) -> u32 {
        self.first[document as usize]
    }
}
