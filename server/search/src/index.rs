//! The index: both languages, and the calls whose state depends on the day.

use std::collections::HashMap;
use std::fmt;
use std::path::Path;
use std::sync::Arc;

use content::model::library::FicheKind;
use content::model::{CallRules, Library, Locale};

use crate::analysis::Analyser;
use crate::document::Document;
use crate::edition::Edition;
use crate::error::SearchError;
use crate::place::Place;
use crate::query::{Query, Results, answer};
use crate::related::{Related, related};
use crate::suggest::Suggestion;

/// The index of a library. A clone shares it.
#[derive(Clone)]
pub struct Index {
    shared: Arc<Shared>,
}

struct Shared {
    version: String,
    french: Edition,
    english: Edition,
    calls: HashMap<String, CallRules>,
}

impl Index {
    /// Builds the index of `library`, or opens it where `place` holds it.
    ///
    /// # Errors
    /// When the index cannot be built even in memory.
    pub fn build(library: &Library, place: &Place) -> Result<Self, SearchError> {
        let shared = Shared {
            version: library.rules.version.clone(),
            french: Edition::build(library, Locale::Fr, place)?,
            english: Edition::build(library, Locale::En, place)?,
            calls: library.rules.calls.iter().map(|call| (call.id.clone(), call.clone())).collect(),
        };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// Builds the index of `library` anew in `folder`, even when it is there already. A process that has it open keeps reading
    /// what it opened.
    ///
    /// # Errors
    /// When the index cannot be built, or the folder cannot be written.
    pub fn rebuild(library: &Library, folder: &Path) -> Result<Self, SearchError> {
        for locale in Locale::ALL {
            Edition::rebuild(library, locale, folder)?;
        }
        Self::build(library, &Place::Folder(folder.to_owned()))
    }

    /// Indexes any documents of one language in memory, with the analysis and the ranking of the desk.
    ///
    /// # Errors
    /// When the index cannot be built.
    pub fn of_documents(documents: Vec<Document>, locale: Locale) -> Result<Self, SearchError> {
        let edition = |of: Locale, documents| Edition::of(documents, Analyser::new(of), &Place::Memory, None);
        let (french, english) = match locale {
            Locale::Fr => (documents, Vec::new()),
            Locale::En => (Vec::new(), documents),
        };
        let shared = Shared {
            version: String::new(),
            french: edition(Locale::Fr, french)?,
            english: edition(Locale::En, english)?,
            calls: HashMap::new(),
        };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// The version of the library it was built from.
    pub fn version(&self) -> &str {
        &self.shared.version
    }

    /// Answers a query. No text is refused; one without a known word finds nothing.
    ///
    /// # Errors
    /// When tantivy cannot read the postings.
    pub fn search(&self, query: &Query) -> Result<Results, SearchError> {
        answer(self.edition(query.locale), query, |id| self.shared.calls.get(id).map(|call| call.state(query.date)))
    }

    /// The fiches whose names hold every word of `text`, the words being possibly unfinished; best first, one per fiche.
    pub fn suggest(&self, text: &str, locale: Locale, limit: usize) -> Vec<Suggestion> {
        let edition = self.edition(locale);
        edition.suggestions.of_text(text, edition.analyser, &edition.documents, limit)
    }

    /// The fiches closest to the fiche `id`, best first; none when there is no such fiche.
    ///
    /// # Errors
    /// When tantivy cannot read the postings.
    pub fn related(&self, kind: FicheKind, id: &str, locale: Locale, limit: usize) -> Result<Vec<Related>, SearchError> {
        related(self.edition(locale), kind, id, limit)
    }

    fn edition(&self, locale: Locale) -> &Edition {
        match locale {
            Locale::Fr => &self.shared.french,
            Locale::En => &self.shared.english,
        }
    }
}

impl fmt::Debug for Index {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Index").field("version", &self.shared.version).finish_non_exhaustive()
    }
}
