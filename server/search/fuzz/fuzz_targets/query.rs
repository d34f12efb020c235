//! Any text is answered by the library of the repository: words, identifiers, synonyms, spelling, ranking, extracts, suggestions.

#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use chrono::NaiveDate;
use content::load::{load, read_folder};
use content::{Library, Locale};
use libfuzzer_sys::fuzz_target;
use search::{Index, Place, Query};

const PER_PAGE: usize = 20;
const SUGGESTIONS: usize = 8;

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::build(&library(), &Place::Memory).expect("an index"));

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

fn library() -> Library {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content");
    load(&read_folder(&folder).expect("content files"), today()).expect("a library").library
}

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data).into_owned();
    for locale in Locale::ALL {
        for exact in [false, true] {
            answered(&text, locale, exact);
        }
        assert!(INDEX.suggest(&text, locale, SUGGESTIONS).len() <= SUGGESTIONS);
    }
});

fn answered(text: &str, locale: Locale, exact: bool) {
    let query = Query {
        text: text.to_owned(),
        locale,
        kinds: Vec::new(),
        states: Vec::new(),
        themes: Vec::new(),
        date: today(),
        page: 1,
        per_page: PER_PAGE,
        exact,
    };
    let results = INDEX.search(&query).expect("an answer");
    assert_eq!(results.hits.len(), results.total.min(PER_PAGE));
    assert!(results.hits.iter().all(|hit| hit.score.is_finite()), "a worth is a number");
    assert!(results.hits.is_sorted_by(|one, two| one.score >= two.score), "best first");
    assert!(results.hits.iter().all(|hit| hit.extract.iter().all(|piece| !piece.text.is_empty())), "a piece says something");
    if let Some(correction) = results.correction {
        assert_eq!(correction.applied, !exact);
        assert!(
            correction.pieces.iter().any(|piece| piece.marked) && correction.pieces.iter().all(|piece| !piece.text.is_empty())
        );
    }
}
