use std::sync::LazyLock;

use content::Locale;
use content::model::Synonyms;
use content::model::library::FicheKind;
use proptest::prelude::*;

use super::library::{index, library, query};
use crate::edition::Edition;
use crate::reading::{Reading, read};
use crate::{Index, Place, Query};

/// Words of a query that are searched for.
const SLOTS: usize = 32;
/// Characters of a query that are read.
const READ: usize = 1000;

static INDEX: LazyLock<Index> = LazyLock::new(index);

fn answered(text: &str) {
    for locale in Locale::ALL {
        for exact in [false, true] {
            let results = INDEX.search(&Query { locale, exact, ..query(text) }).unwrap();
            for hit in results.hits {
                assert!(hit.score.is_finite() && hit.extract.iter().all(|piece| !piece.text.is_empty()));
            }
        }
        assert!(INDEX.suggest(text, locale, 8).len() <= 8);
        assert!(INDEX.related(FicheKind::Scheme, text, locale, 8).unwrap().is_empty());
    }
}

/// `word` with a number after it, again and again.
fn numbered(word: &str, times: u16) -> String {
    let words: Vec<String> = (0..times).map(|number| format!("{word}{number}")).collect();
    words.join(" ")
}

/// Texts that nobody reads to the end.
fn endless() -> Vec<String> {
    let library = library("essai");
    let synonyms = library.search.synonyms.iter().flat_map(|synonyms| match synonyms {
        Synonyms::BothWays(phrases) => phrases.clone(),
        Synonyms::OneWay { from, to } => [from.clone(), to.clone()].concat(),
    });
    let synonyms = synonyms.collect::<Vec<_>>().join(" ");
    let letters = "abcdefghijklmnopqrstuvwxyz".chars().cycle();
    let unknown = (0..100).flat_map(|number| letters.clone().skip(number).take(8 + number / 26).chain([' ']));
    let misspelled = ('a'..='z')
        .flat_map(|letter| (0..11).map(move |at| format!("{}{letter}{} ", &"hebergement"[..at], &"hebergement"[at + 1..])));
    vec![
        "hébergement ".repeat(1000),
        "hébergemant télésurveilance remboursemant ".repeat(50),
        "é".repeat(10_000),
        "a".repeat(10_000),
        "a-".repeat(5000),
        "l'".repeat(5000),
        "(".repeat(10_000),
        "🦄".repeat(3000),
        "\u{202e}\u{200b}".repeat(3000),
        format!("e{} hds", "\u{301}".repeat(900)),
        "e\u{301}\u{327}\u{316}".repeat(300),
        "ﷺ".repeat(1000),
        numbered("mot", 1000),
        numbered("R. 162-", 1000),
        numbered("2017/", 1000),
        numbered("hebergement-", 300),
        unknown.collect(),
        misspelled.collect(),
        synonyms.clone(),
        format!("{synonyms} ").repeat(30),
    ]
}

#[test]
fn odd_input_is_answered() {
    for text in [
        "((((",
        "\"((((",
        "*:*",
        "\"",
        "AND OR NOT",
        "a:b^2~",
        "\u{0}\u{1}\u{7f}",
        "🦄🏳️‍🌈",
        "مرحبا hds",
        "\u{202e}hds",
        "le la les",
        "l'",
        "’",
        "-",
        "R.",
        "R. -",
        "2017/",
        "e\u{301}\u{301}",
        "ﷺ",
        "½ m²",
        "\u{ad}",
        "مستشفى בית חולים",
        "🏳️‍🌈👩🏽‍⚕️ 👨‍👩‍👧‍👦",
        "\r\n\t",
        "\u{fffd}\u{ffff}\u{10ffff}",
        "\u{200b}h\u{200d}d\u{feff}s",
        "İ",
        "ẞ",
    ] {
        answered(text);
    }
}

#[test]
fn texts_without_end_are_answered() {
    for text in endless() {
        answered(&text);
    }
}

#[test]
fn the_work_for_a_query_is_bounded_whatever_its_length() {
    for locale in Locale::ALL {
        let edition = Edition::build(&library("essai"), locale, &Place::Memory).unwrap();
        for text in endless() {
            for exact in [false, true] {
                let Reading { slots, pairs, text: read, correction } = read(&text, exact, &edition).unwrap();
                let shown: String = text.chars().take(80).collect();
                assert!(slots.len() <= SLOTS && pairs.len() < SLOTS, "{shown}: {} words", slots.len());
                let terms = slots.iter().map(|slot| slot.terms().count()).max().unwrap_or_default();
                assert!(terms <= 16, "{shown}: {terms} terms for one word");
                let corrected = correction.map_or(0, |found| found.pieces.iter().filter(|piece| piece.marked).count());
                assert!(corrected <= SLOTS, "{shown}: {corrected} words corrected");
                assert!(read.chars().count() <= 2 * READ, "{shown}: {} characters", read.chars().count());
            }
        }
    }
}

#[test]
fn what_stands_beyond_the_words_that_are_read_changes_nothing() {
    for text in endless() {
        let read: String = text.chars().take(READ).collect();
        assert_eq!(INDEX.search(&query(&text)).unwrap(), INDEX.search(&query(&read)).unwrap());
    }
}

#[test]
fn odd_pages_are_empty_and_not_errors() {
    for (page, per_page) in [(0, 0), (usize::MAX, usize::MAX), (2, 100)] {
        INDEX.search(&Query { page, per_page, ..query("") }).unwrap();
    }
}

proptest! {
    #[test]
    fn no_input_panics(text in any::<String>()) {
        answered(&text);
    }

    #[test]
    fn no_input_like_a_query_panics(text in "[a-zé0-9 '’.\\-/«»:_&LRD]{0,80}") {
        answered(&text);
    }
}
