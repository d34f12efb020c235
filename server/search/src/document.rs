//! What is indexed: a fiche in one language, cut into sections.

use content::model::library::FicheKind;

/// A section of a fiche: the unit that is matched, shown as an extract and linked to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Anchor on the page of the fiche; `None` for its top.
    pub key: Option<String>,
    /// Its heading.
    pub heading: String,
    /// Its text, without markup.
    pub body: String,
    /// Sources it rests on, whose article numbers are searched for.
    pub sources: Vec<String>,
}

/// A fiche as it is indexed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub kind: FicheKind,
    /// Identifier of the fiche.
    pub id: String,
    /// Title.
    pub title: String,
    /// Other names: acronym, synonyms, name in the other language.
    pub aliases: Vec<String>,
    /// One line shown beside the title in suggestions, such as what the letters of an acronym stand for.
    pub detail: Option<String>,
    /// Family, category or kind, by which results are filtered.
    pub theme: Option<String>,
    /// Its sections; the first stands for the whole when only the title matches.
    pub sections: Vec<Section>,
}
