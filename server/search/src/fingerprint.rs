//! What each fiche says, as a number: another one when it says something else, the same whoever checked it again.

use content::alerts::Fingerprints;
use content::model::{FicheRef, Library, Locale};
use sha2::{Digest as _, Sha256};

use crate::document::Document;
use crate::documents::documents;

/// How the numbers are made. Raise it when they are made otherwise: else every fiche would seem to say something else.
pub const MADE: u32 = 1;

/// The fingerprint of every fiche of `library` in `locale`, by its name such as `scheme/pecan-dtx`.
pub fn fingerprints(library: &Library, locale: Locale) -> Fingerprints {
    let named = |document: &Document| FicheRef { kind: document.kind, id: document.id.clone() }.to_string();
    documents(library, locale).iter().map(|document| (named(document), fingerprint(library, document))).collect()
}

fn fingerprint(library: &Library, document: &Document) -> u64 {
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text);
    };
    add(&document.title);
    for section in &document.sections {
        add(section.key.as_deref().unwrap_or_default());
        add(&section.heading);
        add(&section.body);
    }
    // The search does not look for dates; whoever follows a call does.
    let windows = library.rules.call(&document.id).map_or(&[][..], |call| &call.windows);
    for date in windows.iter().flat_map(|window| [&window.opens, &window.closes]) {
        add(date.as_ref().map_or("", |date| date.as_str()));
    }
    hash.finalize().iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use content::model::library::FicheKind;

    use super::*;
    use crate::document::Section;
    use crate::tests::library::library;

    #[test]
    fn a_number_is_made_as_it_always_was() {
        let section = Section {
            key: Some("aid".to_owned()),
            heading: "Aide".to_owned(),
            body: "De 10 à 20".to_owned(),
            ..Section::default()
        };
        let document = Document {
            kind: FicheKind::Scheme,
            id: "une-voie".to_owned(),
            title: "Une voie".to_owned(),
            aliases: Vec::new(),
            detail: None,
            theme: None,
            sections: vec![section],
        };
        let number = fingerprint(&Library::default(), &document);
        assert_eq!((MADE, number), (1, 1_304_758_628_090_349_757), "numbers made otherwise need another `MADE`");
    }

    #[test]
    fn a_fiche_has_another_number_when_it_says_something_else_and_only_then() {
        let library = library("first");
        let before = fingerprints(&library, Locale::Fr);
        let mut changed = library.clone();
        changed.calls[0].summary.text.fr.push_str(" Davantage.");
        let after = fingerprints(&changed, Locale::Fr);
        let differing: Vec<&String> = before.iter().filter(|(name, says)| after[*name] != **says).map(|(name, _)| name).collect();
        assert_eq!(differing, [&format!("call/{}", library.calls[0].id)]);
        let mut dated = library.clone();
        dated.rules.calls[0].windows[0].closes = content::model::AsOf::parse("2031-01-31");
        assert_ne!(fingerprints(&dated, Locale::Fr), before);
        let mut checked = library.clone();
        for call in &mut checked.calls {
            call.summary.provenance.as_of = content::model::AsOf::parse("2031-01-31").expect("a date");
        }
        assert_eq!(fingerprints(&checked, Locale::Fr), before, "whoever checked it again changed nothing");
    }
}
