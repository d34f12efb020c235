//! Guides: prose that ties fiches together.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One language of a guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuideText {
    /// Title.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// Markdown, with `fiche:` and `terme:` links.
    pub body: String,
}

/// A guide in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// Identifier, also the last segment of its address.
    pub id: String,
    /// Position in lists.
    pub order: u32,
    /// The day somebody last checked it.
    pub checked: NaiveDate,
    /// French.
    pub fr: GuideText,
    /// English.
    pub en: GuideText,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Related fiches.
    pub related: Vec<String>,
}

impl Guide {
    /// The text in `locale`.
    pub const fn text(&self, locale: super::Locale) -> &GuideText {
        match locale {
            super::Locale::Fr => &self.fr,
            super::Locale::En => &self.en,
        }
    }
}
