use content::Locale;
use content::model::FicheRef;
use content::model::library::FicheKind;

use super::library::index;
use crate::{Suggestion, Target};

fn suggested(text: &str) -> Vec<(FicheKind, String, Option<String>)> {
    let fiche = |found: Suggestion| match found.target {
        Target::Fiche(FicheRef { kind, id }) => Some((kind, id, found.detail)),
        Target::Answer(_) => None,
    };
    index().suggest(text, Locale::Fr, 5).into_iter().filter_map(fiche).collect()
}

#[test]
fn a_beginning_of_any_word_without_accents_suggests_its_fiche_once() {
    for text in ["heb", "HÉBERGEMENT don", "sante heb", "données d", "d'heb"] {
        let found = suggested(text);
        assert_eq!(found.first().map(|found| found.1.as_str()), Some("hds"), "{text}");
        assert_eq!(found.iter().filter(|found| found.1 == "hds").count(), 1, "{text}");
    }
}

#[test]
fn an_acronym_suggests_the_fiche_and_tells_the_name_recognised() {
    let found = suggested("pec");
    assert_eq!(found[0], (FicheKind::Scheme, "pecan".to_owned(), Some("PECAN".to_owned())));
    assert_eq!(found[1].0, FicheKind::Term);
}

#[test]
fn a_whole_name_comes_before_a_longer_one() {
    assert_eq!(suggested("mes")[0].1, "hds", "the fiche that the term points to");
    assert_eq!(suggested("mes")[1].1, "mes");
}

#[test]
fn the_title_needs_no_explanation() {
    assert_eq!(suggested("hébergement")[0].2, None);
}

#[test]
fn no_word_suggests_nothing() {
    for text in ["", "  ", "((", "zzz"] {
        assert!(suggested(text).is_empty(), "{text}");
    }
}

#[test]
fn suggestions_are_limited() {
    assert_eq!(index().suggest("a", Locale::Fr, 2).len(), 2);
}
