//! The documents of a library, in one language. Where English is missing the French text is indexed.

mod actors;
pub(crate) mod anchor;
mod calls;
mod criteria;
mod facts;
mod guides;
mod prerequisites;
mod schemes;
mod section;
mod sources;
mod terms;

use std::collections::{HashMap, HashSet};

use content::model::library::FicheKind;
use content::model::{Library, Locale};

use crate::analysis::fold;
use crate::document::Document;

/// Every fiche of `library` in `locale`, by kind then title.
pub fn documents(library: &Library, locale: Locale) -> Vec<Document> {
    let mut documents = schemes::documents(library, locale);
    documents.extend(prerequisites::documents(library, locale));
    documents.extend(calls::documents(library, locale));
    documents.extend(actors::documents(library, locale));
    documents.extend(guides::documents(library, locale));
    documents.extend(terms::documents(library, locale));
    lend_names(library, &mut documents);
    documents.sort_by_cached_key(|document| (document.kind, fold(&document.title), document.id.clone()));
    documents
}

/// A glossary term lends its names to the first fiche it points to, and to others of the same kind that bear it in their title: who
/// types `HDS` looks for the fiche on hosting, who types `PECAN` for one of its two fiches.
fn lend_names(library: &Library, documents: &mut [Document]) {
    let fiches: HashMap<String, usize> = documents
        .iter()
        .enumerate()
        .filter(|(_, document)| document.kind != FicheKind::Term)
        .map(|(at, document)| (document.id.clone(), at))
        .collect();
    for term in &library.glossary {
        let acronym = fold(&term.term.fr);
        let mut kind = None;
        for at in term.see.iter().filter_map(|id| fiches.get(id)) {
            let document = &mut documents[*at];
            let first = kind.is_none();
            let kind = *kind.get_or_insert(document.kind);
            if first || document.kind == kind && words(&document.title).contains(&acronym) {
                document.aliases.extend(terms::names(term).filter(|name| *name != document.title).collect::<Vec<_>>());
            }
        }
    }
    for document in documents {
        let mut seen = HashSet::new();
        document.aliases.retain(|alias| !alias.is_empty() && seen.insert(alias.clone()));
    }
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(fold).collect()
}
