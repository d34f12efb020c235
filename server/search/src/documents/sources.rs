//! The texts of law a fiche rests on, as a section of their own.

use content::model::{Library, Locale};

use super::section::{Title, section};
use crate::document::Section;

const TITLE: Title = ("sources", "Sources", "Sources");

/// Section of the texts of law among `ids`. Other sources are left out: the title of a press article is no evidence of what a
/// fiche is about.
pub(super) fn sources(library: &Library, ids: &[String], locale: Locale) -> Option<Section> {
    let law = ids.iter().filter_map(|id| library.sources.get(id)).filter(|source| source.kind.as_str() == "official_law");
    let titles = law.map(|source| source.title.clone()).collect();
    section(TITLE, locale, titles, ids.to_vec())
}
