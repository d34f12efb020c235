//! Glossary terms.

use content::model::library::FicheKind;
use content::model::{Library, Locale, Term, Text};

use crate::document::{Document, Section};

pub(super) fn documents(library: &Library, locale: Locale) -> Vec<Document> {
    library.glossary.iter().map(|term| document(term, locale)).collect()
}

fn document(term: &Term, locale: Locale) -> Document {
    let title = term.term.get(locale).to_owned();
    let expansion = term.expansion.as_ref().map(|expansion| expansion.get(locale).to_owned());
    Document {
        kind: FicheKind::Term,
        id: term.id.clone(),
        aliases: names(term).filter(|name| *name != title).collect(),
        detail: expansion.filter(|expansion| *expansion != title),
        theme: None,
        sections: vec![Section {
            body: term.definition.get(locale).to_owned(),
            sources: term.sources.clone(),
            ..Section::default()
        }],
        title,
    }
}

/// Every name of a term, in both languages: people type the French acronym on the English page and the reverse.
pub(super) fn names(term: &Term) -> impl Iterator<Item = String> {
    let both = |text: &Text| [Some(text.fr.clone()), text.en.clone()].into_iter().flatten();
    both(&term.term).chain(term.expansion.iter().flat_map(both)).chain(term.synonyms.iter().cloned())
}

/// The name of a fiche in the language other than `locale`, when it differs.
pub(super) fn other_name(name: &Text, locale: Locale) -> Option<String> {
    let other = name.get(locale.other());
    (other != name.get(locale)).then(|| other.to_owned())
}
