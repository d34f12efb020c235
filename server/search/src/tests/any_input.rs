use std::sync::LazyLock;

use content::Locale;
use proptest::prelude::*;

use super::library::{index, query};
use crate::{Index, Query};

static INDEX: LazyLock<Index> = LazyLock::new(index);

fn answered(text: &str) {
    for locale in Locale::ALL {
        let results = INDEX.search(&Query { locale, ..query(text) }).unwrap();
        for hit in results.hits {
            assert!(hit.score.is_finite() && hit.extract.iter().all(|piece| !piece.text.is_empty()));
        }
        INDEX.suggest(text, locale, 8);
    }
}

#[test]
fn odd_input_is_answered() {
    let long = "hébergement ".repeat(1000);
    let one = "é".repeat(10_000);
    let hyphens = "a-".repeat(5000);
    for text in [
        long.as_str(),
        &one,
        &hyphens,
        "((((",
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
        "İ",
        "ẞ",
    ] {
        answered(text);
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
