//! The index of one language.

use std::path::Path;

use content::model::{Library, Locale};

use crate::analysis::Analyser;
use crate::curated::Curated;
use crate::document::Document;
use crate::documents::documents;
use crate::error::SearchError;
use crate::names::Names;
use crate::place::{self, Place};
use crate::postings::{FieldName, Postings};
use crate::reading::Synonyms;
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
    /// Curated answers.
    pub curated: Curated,
    /// What is looked for as well as what is typed.
    pub synonyms: Synonyms,
}

impl Edition {
    /// Builds the index of `library` in `locale`, or finds it in `place`.
    pub fn build(library: &Library, locale: Locale, place: &Place) -> Result<Self, SearchError> {
        let mut edition = Self::of(documents(library, locale), Analyser::new(locale), place, key(library, locale).as_deref())?;
        edition.synonyms = Synonyms::of(&library.search.synonyms, edition.analyser);
        edition.curated = Curated::of(&library.search.answers, edition.analyser);
        edition.suggestions.propose(&library.search.answers, locale);
        Ok(edition)
    }

    /// Builds anew in `folder` what [`Edition::build`] would find there.
    pub fn rebuild(library: &Library, locale: Locale, folder: &Path) -> Result<(), SearchError> {
        let Some(key) = key(library, locale) else { return Ok(()) };
        place::rebuild(folder, &key, &documents(library, locale), Analyser::new(locale))
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
        Ok(Self {
            analyser,
            documents,
            owner,
            first,
            postings,
            names,
            suggestions,
            curated: Curated::default(),
            synonyms: Synonyms::default(),
        })
    }

    /// A folded word as the fiches write it, in lower case unless it is an acronym; the word itself when no fiche has it.
    pub fn written(&self, form: &str) -> Result<String, SearchError> {
        for field in FieldName::FORMS {
            let Some(section) = self.postings.list(field, form)?.and_then(|list| list.section()) else { continue };
            let number = self.owner_of(section);
            let document = &self.documents[number as usize];
            let section = &document.sections[(section - self.first_section(number)) as usize];
            let texts = [&document.title].into_iter().chain(&document.aliases).chain([&section.heading, &section.body]);
            for text in texts {
                if let Some(token) = self.analyser.tokens(text).into_iter().find(|token| token.form == form) {
                    let word = &text[token.from..token.to];
                    let acronym = word.chars().filter(|letter| letter.is_uppercase()).count() > 1;
                    return Ok(if acronym { word.to_owned() } else { word.to_lowercase() });
                }
            }
        }
        Ok(form.to_owned())
    }

    /// The number of the fiche of a section.
    pub fn owner_of(&self, section: u32) -> u32 {
        self.owner[section as usize]
    }

    /// The number of the first section of a fiche.
    pub fn first_section(&self, document: u32) -> u32 {
        self.first[document as usize]
    }
}

/// What names the index of `library` in a folder; a library without a version is not kept.
fn key(library: &Library, locale: Locale) -> Option<String> {
    (!library.rules.version.is_empty()).then(|| format!("{}-{}", locale.tag(), library.rules.version))
}
