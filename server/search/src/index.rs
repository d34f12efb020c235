//! The index: both languages, and the calls whose state depends on the day.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use content::model::{CallRules, Library, Locale};

use crate::edition::Edition;
use crate::error::SearchError;
use crate::place::Place;
use crate::query::{Query, Results, answer};
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

    /// The version of the library it was built from.
    pub fn version(&self) -> &str {
        &self.shared.version
    }

    /// Answers a query. No text is refused; one without a known word finds nothing.
    ///
    /// # Errors
    /// When the files of the index can no longer be read.
    pub fn search(&self, query: &Query) -> Result<Results, SearchError> {
        answer(self.edition(query.locale), query, |id| self.shared.calls.get(id).map(|call| call.state(query.date)))
    }

    /// The fiches whose names hold every word of `text`, the words being possibly unfinished; best first, one per fiche.
    pub fn suggest(&self, text: &str, locale: Locale, limit: usize) -> Vec<Suggestion> {
        let edition = self.edition(locale);
        edition.suggestions.of_text(text, edition.analyser, &edition.documents, limit)
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
