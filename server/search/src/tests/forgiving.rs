//! Words that are not those of the fiches: synonyms, misspellings, grammar.

use content::Locale;
use content::model::library::FicheKind;

use super::library::{ask, first, index, marked, query};
use crate::{Query, Target};

fn corrected(text: &str) -> Option<String> {
    ask(text).correction.map(|correction| correction.text())
}

#[test]
fn a_synonym_finds_what_the_other_word_finds_both_ways() {
    assert_eq!(first("secours provisoire"), (FicheKind::Scheme, "pecan".to_owned()));
    let results = ask("secours provisoire");
    assert!(results.sure && results.correction.is_none());
    assert!(ask("secours").hits.is_empty(), "a word of a phrase alone means nothing");
}

#[test]
fn what_a_word_implies_is_looked_for_but_not_the_reverse() {
    assert_eq!(first("cloud"), (FicheKind::Prerequisite, "hds".to_owned()));
    let both = ask("cloud hébergement");
    assert_eq!(both.hits[0].id, "hds");
    let weaker = ask("cloud").hits.remove(0).score;
    assert!(ask("hébergement").hits.remove(0).score > weaker, "the word itself is worth more");
}

#[test]
fn a_misspelled_word_is_corrected_as_the_fiches_write_it_and_marked() {
    for (typed, meant) in [
        ("herbergement donnees", "hébergement donnees"),
        ("hebregement", "hébergement"),
        ("établisements de santé", "établissements de santé"),
        ("hospitalpurchase", "hospital purchase"),
        ("depresion application", "dépression application"),
    ] {
        let results = ask(typed);
        let correction = results.correction.expect(typed);
        assert!(correction.applied);
        assert_eq!(correction.text(), meant);
        assert!(results.sure, "{typed}");
    }
    let results = ask("herbergement donnees");
    let pieces = results.correction.unwrap().pieces;
    assert_eq!(
        pieces.iter().map(|piece| (piece.text.as_str(), piece.marked)).collect::<Vec<_>>(),
        [("hébergement", true), (" donnees", false)]
    );
    assert_eq!(marked(&ask("depresion").hits[0]), ["dépression"]);
}

#[test]
fn a_word_of_the_fiches_an_acronym_or_an_article_is_never_corrected() {
    for text in ["hébergeur", "PECNA", "MSE", "R. 162-114", "162-1-24", "2017/746", "xyz", "qwxz"] {
        assert_eq!(corrected(text), None, "{text}");
    }
}

#[test]
fn nothing_is_corrected_nor_completed_when_the_words_are_meant_exactly() {
    let exact = |text: &str| index().search(&Query { exact: true, ..query(text) }).unwrap();
    let results = exact("herbergement");
    assert!(results.hits.is_empty() && !results.sure);
    let correction = results.correction.expect("an offer");
    assert!(!correction.applied);
    assert_eq!(correction.text(), "hébergement");
    assert!(exact("telesurv").hits.is_empty());
    assert_eq!(exact("hébergement").hits[0].id, "hds");
}

#[test]
fn words_of_grammar_are_not_taken_for_acronyms() {
    for text in ["est-ce que", "ai-je", "j’ai", "j'ai un", "puis-je"] {
        assert!(ask(text).hits.is_empty(), "{text}");
    }
    assert_eq!(first("marquage ce"), (FicheKind::Prerequisite, "hds".to_owned()));
}

#[test]
fn a_frequent_query_has_its_answer_whatever_the_order_of_its_words() {
    for text in ["délai pecan", "Pecan : délais ?", "combien de temps dure une pecan", "combien de temps pour PECAN"] {
        assert_eq!(ask(text).answer.as_deref(), Some("duree-pecan"), "{text}");
    }
    for text in ["pecan", "délai pecan hébergement", ""] {
        assert_eq!(ask(text).answer, None, "{text}");
    }
}

#[test]
fn an_answer_is_proposed_while_its_question_is_typed() {
    let proposed = |text: &str| {
        let found = index().suggest(text, Locale::Fr, 8).into_iter();
        found
            .filter(|found| found.target == Target::Answer("duree-pecan".to_owned()))
            .map(|found| found.label)
            .collect::<Vec<_>>()
    };
    assert_eq!(proposed("délai pec"), ["Combien de temps dure une PECAN ?"]);
    assert!(proposed("hébergement").is_empty());
}

#[test]
fn related_fiches_speak_of_the_same_things_and_never_of_themselves() {
    let index = index();
    let related = |kind, id| {
        let found = index.related(kind, id, Locale::Fr, 5).unwrap();
        found.into_iter().map(|found| found.id).collect::<Vec<_>>()
    };
    let calls = related(FicheKind::Call, "b-ouvert");
    assert_eq!(calls[..2], ["a-clos".to_owned(), "c-clos".to_owned()]);
    assert!(!calls.contains(&"b-ouvert".to_owned()) && !calls.contains(&"dtx".to_owned()));
    assert!(related(FicheKind::Call, "inconnu").is_empty());
    assert!(index.related(FicheKind::Call, "b-ouvert", Locale::Fr, 1).unwrap().len() == 1);
}
