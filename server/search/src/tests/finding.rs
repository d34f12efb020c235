use content::Locale;
use content::model::CallState;
use content::model::library::FicheKind;

use super::library::{ask, first, index, marked, query};

fn scheme(id: &str) -> (FicheKind, String) {
    (FicheKind::Scheme, id.to_owned())
}

#[test]
fn a_missing_accent_a_plural_or_an_apostrophe_changes_nothing() {
    for text in ["l'hôpital achat", "L’HOPITAL ACHATS", "achat lhopital", "achats des hôpitaux", "achat hopit"] {
        assert_eq!(first(text), scheme("achat"), "{text}");
    }
}

#[test]
fn a_compound_is_found_however_it_is_written() {
    for text in ["télésurveillance", "tele-surveillance", "télé surveillance", "telesurv"] {
        let results = ask(text);
        assert_eq!(results.hits[0].id, "hds", "{text}");
        assert_eq!(marked(&results.hits[0]), ["télé-surveillance"], "{text}");
    }
    for text in ["e-santé", "esanté", "e sante", "E‑SANTÉ"] {
        assert_eq!(ask(text).hits[0].id, "hds", "{text}");
    }
}

#[test]
fn an_article_number_finds_the_section_that_rests_on_it() {
    for text in ["R. 162-113", "r162-113", "art R162-113 du code", "162-113", "article 162-113"] {
        let hit = ask(text).hits.remove(0);
        assert_eq!((hit.id.as_str(), hit.section.as_deref()), ("pecan", Some("delays")), "{text}");
    }
    for text in ["R. 162-11", "L. 162-113", "162-11"] {
        let results = ask(text);
        assert!(results.hits.is_empty() && !results.sure, "{text}");
    }
}

#[test]
fn the_best_section_of_a_fiche_is_shown_once() {
    let results = ask("prise en charge dépression");
    let hits: Vec<_> = results.hits.iter().filter(|hit| hit.kind == FicheKind::Scheme).collect();
    assert_eq!(
        hits.iter().map(|hit| (hit.id.as_str(), hit.section.as_deref())).collect::<Vec<_>>(),
        [("pecan", Some("pitfalls"))]
    );
    assert_eq!(marked(hits[0]), ["dépression"]);
}

#[test]
fn a_name_of_the_glossary_leads_to_its_fiche() {
    for text in ["PECAN", "pecan", "dtx", "DTx"] {
        assert_eq!(first(text), scheme("pecan"), "{text}");
    }
}

#[test]
fn a_name_that_is_also_a_stop_word_is_found() {
    assert!(ask("MES").hits.iter().any(|hit| hit.id == "mes"));
    assert_eq!(ask("marquage ce").hits[0].id, "hds");
}

#[test]
fn an_open_call_comes_before_a_closed_one() {
    let results = ask("appel imagerie médicale");
    let calls: Vec<_> = results.hits.iter().map(|hit| (hit.id.as_str(), hit.state)).collect();
    assert_eq!(
        calls,
        [("b-ouvert", Some(CallState::Open)), ("a-clos", Some(CallState::Closed)), ("c-clos", Some(CallState::Closed))]
    );
}

#[test]
fn the_state_of_a_call_is_that_of_the_day_asked_for() {
    let mut query = query("b-ouvert");
    query.date = super::library::day("2027-01-01");
    assert_eq!(index().search(&query).unwrap().hits[0].state, Some(CallState::Closed));
}

#[test]
fn english_is_searched_in_english_and_falls_back_to_french() {
    let mut query = query("hospital purchases");
    query.locale = Locale::En;
    let hit = index().search(&query).unwrap().hits.remove(0);
    assert_eq!((hit.id.as_str(), hit.title.as_str()), ("achat", "Hospital purchase"));
    for french in ["instruction commission", "prise en charge anticipée"] {
        query.text = french.to_owned();
        assert_eq!(index().search(&query).unwrap().hits[0].id, "pecan", "{french}");
    }
}

#[test]
fn nonsense_is_not_sure() {
    for text in ["recette de tarte aux pommes", "zzzz", "((((", "*:*", "le la les", "🦄", "dépression xyzzy plugh"] {
        assert!(!ask(text).sure, "{text}");
    }
    for text in ["pecan", "hébergement", "l’hôpital", "application dépression"] {
        assert!(ask(text).sure, "{text}");
    }
}

#[test]
fn an_extract_is_plain_text_of_the_fiche() {
    let hit = ask("instruction").hits.remove(0);
    let text: String = hit.extract.iter().map(|piece| piece.text.as_str()).collect();
    assert_eq!(text, "Instruction par la commission\u{a0}: 60\u{a0}jours.");
}
