//! What each fiche says, as a number: another one when it says something else, the same whoever checked it again or set it in type
//! otherwise.

use content::alerts::Fingerprints;
use content::model::{FicheRef, Library, Locale};
use sha2::{Digest as _, Sha256};

use unicode_normalization::UnicodeNormalization as _;

use crate::analysis::fold;
use crate::document::Document;
use crate::documents::documents;

/// How the numbers are made. Raise it when they are made otherwise: else every fiche would seem to say something else.
pub const MADE: u32 = 2;

/// What counts beside letters and digits: without them an amount would say something else.
const SIGNS: &[char] = &['€', '%', '<', '>', '≤', '≥', '=', '+'];

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
    add(&said(&document.title));
    for section in &document.sections {
        add(section.key.as_deref().unwrap_or_default());
        add(&said(&section.heading));
        add(&said(&section.body));
    }
    // The search does not look for dates; whoever follows a call does.
    let windows = library.rules.call(&document.id).map_or(&[][..], |call| &call.windows);
    for date in windows.iter().flat_map(|window| [&window.opens, &window.closes]) {
        add(date.as_ref().map_or("", |date| date.as_str()));
    }
    hash.finalize().iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// The words of `text` and its signs, the same however they are set: case, accents, apostrophes, spaces and punctuation do not count.
fn said(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for character in text.nfc() {
        match character {
            // Where a word may be broken, or must not be.
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            sign if SIGNS.contains(&sign) => spaced.extend([' ', sign, ' ']),
            other if other.is_alphanumeric() => spaced.push(other),
            _ => spaced.push(' '),
        }
    }
    let folded = |word: &str| Some(fold(word)).filter(|folded| !folded.is_empty()).unwrap_or_else(|| word.to_owned());
    spaced.split_whitespace().map(folded).collect::<Vec<_>>().join(" ")
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
        assert_eq!((MADE, number), (2, 13_916_118_776_179_287_516), "numbers made otherwise need another `MADE`");
    }

    #[test]
    fn what_is_only_set_otherwise_says_the_same_and_what_says_something_else_does_not() {
        let set = "L’aide va jusqu’à 1\u{a0}500,50\u{202f}€ (50\u{a0}%) – télésurveillance incluse.";
        for same in [
            "L'aide va jusqu'à 1 500,50 € (50 %) – télésurveillance incluse.",
            "L’aide va jusqu’a 1 500.50 € ; 50 % : télé\u{ad}surveillance incluse",
            "  L’AIDE va jusqu’a\u{300} 1 500,50€,\n50%. Te\u{301}le\u{301}surveillance incluse…",
        ] {
            assert_eq!(said(same), said(set), "{same}");
        }
        for other in [
            "L’aide va jusqu’à 150050 € (50 %) – télésurveillance incluse.",
            "L’aide va jusqu’à 1 500,50 (50 %) – télésurveillance incluse.",
            "L’aide va jusqu’à 1 500,50 € (50) – télésurveillance incluse.",
            "L’aide va jusqu’à 1 500,50 € (50 %) – télésurveillance exclue.",
            "L’aide va jusqu’à 1 500,50 € (50 %) – surveillance incluse.",
            "L’aide ne va pas jusqu’à 1 500,50 € (50 %) – télésurveillance incluse.",
        ] {
            assert_ne!(said(other), said(set), "{other}");
        }
        assert_ne!(said("au moins ≥ 10"), said("au moins ≤ 10"));
        assert_eq!(said(" … "), "");
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
        let mut set = library.clone();
        for call in &mut set.calls {
            let text = &mut call.summary.text.fr;
            *text = text.replace('’', "'").replace(' ', "\u{a0}").to_uppercase() + " !";
        }
        assert_eq!(fingerprints(&set, Locale::Fr), before, "whoever set it otherwise changed nothing");
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
