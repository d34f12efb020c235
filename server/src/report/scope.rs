//! What a report is about and for whom: library, date, language, and where links lead.

use app::links::{Address, query};
use chrono::NaiveDate;
use content::model::library::FicheKind;
use content::{Library, Locale, Text};
use serde::Serialize;
use utoipa::ToSchema;

/// What a report is about and for whom.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// The library.
    pub library: &'a Library,
    /// The date that rules and calls are looked at.
    pub date: NaiveDate,
    /// The language of the wording.
    pub locale: Locale,
    /// Public origin put before links; may be empty.
    pub origin: &'a str,
}

impl Scope<'_> {
    /// A wording in the language of the report.
    pub fn text(&self, text: &Text) -> String {
        text.get(self.locale).to_owned()
    }

    /// The address of a fiche.
    pub fn url(&self, kind: FicheKind, id: &str) -> String {
        let path = Address::Fiche(kind, id.to_owned()).path(self.locale);
        format!("{}{path}", self.origin)
    }

    /// The address of the results of a search.
    pub fn search_url(&self, text: &str) -> String {
        format!("{}{}", self.origin, Address::Search.with_query(self.locale, &query([("q", text)])))
    }

    /// Which library speaks.
    pub fn library_reference(&self) -> LibraryReference {
        LibraryReference { version: self.library.rules.version.clone(), date: self.library.rules.date }
    }
}

/// Which library speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LibraryReference {
    /// Hash of its files.
    pub version: String,
    /// The day of its newest source.
    pub date: NaiveDate,
}
