//! Whatever is typed into the search: an answer, or a refusal that says why; never a fault of ours.

use content::answers::query::{encode, parse_pairs};
use content::model::Synonyms;
use tests::{get, portal};

/// The longest target that is read, in bytes.
const TARGET: usize = 8 * 1024;
/// The longest text that programs may send, in characters. Pages read as much of a longer one.
const TEXT: usize = 200;

/// Every route that takes what was typed, and whether programs use it.
const ROUTES: [(&str, bool); 6] = [
    ("/fr/recherche?q=", false),
    ("/en/search?q=", false),
    ("/api/v1/search?q=", true),
    ("/api/v1/search?lang=en&exact=true&q=", true),
    ("/api/v1/suggestions?q=", true),
    ("/api/v1/suggestions?lang=en&q=", true),
];

fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    encode(text, &mut encoded);
    encoded
}

/// Asks every route for what was typed, percent-encoded.
async fn ask_everywhere(typed: &str) {
    for (route, programs) in ROUTES {
        let target = format!("{route}{typed}");
        let read = &parse_pairs(&format!("q={typed}"))[0].1;
        let expected = match () {
            () if target.len() > TARGET => 414,
            () if programs && read.chars().count() > TEXT => 422,
            () => 200,
        };
        let answer = get(&target).await;
        let shown: String = target.chars().take(200).collect();
        assert_eq!(answer.status.as_u16(), expected, "{shown}");
        if programs {
            let json = answer.json();
            assert_eq!(json["status"].as_u64(), (expected != 200).then_some(expected.into()), "{shown}");
        } else {
            assert_eq!(answer.count("h1"), 1, "{shown}");
        }
    }
}

#[tokio::test]
async fn odd_texts_are_answered() {
    for text in [
        "",
        " ",
        "\"((((",
        "*:*",
        "+(-:^~\\",
        "AND OR NOT",
        "' or 1=1 --",
        "../../etc/passwd",
        "%00%ED%A0%80",
        "le la les de du des",
        "the of and",
        "l'",
        "R. -",
        "2017/",
        "\u{0}",
        "\u{0}\u{1}\u{1b}[31m\u{7f}\u{85}",
        "\r\nSet-Cookie: a=b",
        "🦄🏳️‍🌈👩🏽‍⚕️",
        "مرحبا hds مستشفى",
        "\u{202e}sdh tnemegrebéh",
        "\u{200b}h\u{200d}d\u{feff}s\u{2060}",
        "\u{fffd}\u{ffff}\u{10ffff}",
        "ﷺ½ İẞ ǅ Ⅷ ㎏",
        "<script>alert(1)</script>",
        "&amp;&lt;&#0;",
        "{{7*7}} ${7*7}",
    ] {
        ask_everywhere(&encoded(text)).await;
    }
}

#[tokio::test]
async fn bytes_that_are_no_text_are_answered() {
    for typed in [
        "%FF",
        "%ED%A0%80",
        "%ED%B0%80%ED%A0%80",
        "%C0%80",
        "%F5%80%80%80",
        "%E2%82",
        "h%C3",
        "%",
        "%4",
        "%zz",
        "%00",
        "%2500",
        "a=b=c",
        "?q",
        "a;b",
    ] {
        ask_everywhere(typed).await;
    }
}

#[tokio::test]
async fn texts_without_end_are_answered_or_refused_by_their_length() {
    let numbered = |word: &str, count: u16| (0..count).map(|number| format!("{word}{number}")).collect::<Vec<_>>().join(" ");
    for text in [
        "a".repeat(TEXT),
        "a".repeat(TEXT + 1),
        "a".repeat(5000),
        "a".repeat(10_000),
        "é".repeat(10_000),
        "a-".repeat(TEXT / 2),
        "a-".repeat(3000),
        format!("e{}", "\u{301}".repeat(TEXT - 1)),
        format!("e{}", "\u{301}".repeat(1000)),
        "🦄".repeat(TEXT),
        "(".repeat(5000),
        numbered("mot", 40),
        numbered("mot", 1000),
        numbered("R. 162-", 20),
        numbered("R. 162-", 1000),
        "hébergement de données de santé ".repeat(6),
        "hébergement de données de santé ".repeat(100),
    ] {
        ask_everywhere(&encoded(&text)).await;
    }
}

#[tokio::test]
async fn every_synonym_is_answered_with_all_others() {
    let portal = portal();
    let edition = portal.edition();
    let mut phrases = edition.library().search.synonyms.iter().flat_map(|synonyms| match synonyms {
        Synonyms::BothWays(phrases) => phrases.clone(),
        Synonyms::OneWay { from, to } => [from.clone(), to.clone()].concat(),
    });
    let mut all = String::new();
    loop {
        let phrase = phrases.next();
        if phrase.as_ref().is_none_or(|phrase| all.chars().count() + phrase.chars().count() >= TEXT) {
            assert!(!all.is_empty());
            ask_everywhere(&encoded(&all)).await;
            all.clear();
        }
        let Some(phrase) = phrase else { break };
        all.push_str(&phrase);
        all.push(' ');
    }
}

#[tokio::test]
async fn odd_parameters_are_ignored_by_pages_and_refused_to_programs() {
    for (parameters, refused) in [
        ("page=0", true),
        ("page=-1", true),
        ("page=4294967295", false),
        ("page=99999999999999999999", true),
        ("page=%00", true),
        ("kind=%FF", true),
        ("kind=scheme&kind=nothing", true),
        ("state=%ED%A0%80", true),
        ("theme=%22((((", true),
        ("exact=2", true),
        ("q=&q=&q=", false),
        ("=&&=%00&%FF=%FF", false),
    ] {
        assert_eq!(get(&format!("/fr/recherche?q=pecan&{parameters}")).await.status.as_u16(), 200, "{parameters}");
        let expected = if refused { 422 } else { 200 };
        assert_eq!(get(&format!("/api/v1/search?q=pecan&{parameters}")).await.status.as_u16(), expected, "{parameters}");
    }
}
