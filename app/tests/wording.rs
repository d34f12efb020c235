//! The wording of the interface: no key is missing, none is orphaned, both languages say the same.
#![cfg(feature = "ssr")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use app::wording::t;
use content::Locale;
use desk::audit::{Action, Thing};

/// Keys that are put together from an identifier.
const DYNAMIC: &[&str] = &[
    "file-",
    "cli-demo-role-",
    "canned-column-",
    "canned-done-",
    "disagreements-column-",
    "disagreement-done-",
    "placeholder-",
    "feedback-useful-",
    "feedback-proceeds-",
    "figures-",
    "agenda-title-",
    "agenda-opens",
    "agenda-closes",
    "history-",
    "money-rhythm-",
    "roadmap-",
    "money-charge-",
    "money-scenario-",
    "verdict-",
    "call-state-",
    "prerequisite-state-",
    "outcome-",
    "certainty-",
    "criteria-",
    "section-",
    "note-",
    "group-title-",
    "group-text-",
    "error-",
    "problem-",
    "mail-",
    "company-done-",
    "dossier-done-",
    "plan-done-",
    "plan-feed-done-",
    "role-",
    "wrong-",
    "account-done-",
    "ask-",
    "mail-sent-",
    "sessions-done-",
    "sign-in-done-",
    "topic-",
    "case-state-",
    "case-event-",
    "closing-reason-",
    "clock-",
    "urgency-",
    "message-",
    "queue-done-",
    "queue-filter-",
    "queue-sort-",
    "queue-column-",
    "desk-state-",
    "desk-write-",
    "desk-act-",
    "dead-mails-",
    "accounts-",
    "journal-",
    "audit-action-",
    "audit-thing-",
    "alert-pace-",
    "alert-search-in-",
    "alerts-done-",
    "news-call-",
];

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of this crate") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|known| known == extension) {
            found.push(path);
        }
    }
    found
}

fn below(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

/// The messages of a language with the variables that each uses.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files(&below("locales").join(language), "ftl") {
        let text = fs::read_to_string(&file).expect("a readable file");
        let mut current = None;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((key, _)) = line.split_once(" =").filter(|_| line.starts_with(|first: char| first.is_ascii_lowercase())) {
                let known = messages.insert(key.to_owned(), BTreeSet::new());
                assert!(known.is_none(), "{key} is written twice in {language}");
                current = Some(key.to_owned());
            }
            if let Some(key) = &current {
                let variables = line.split('$').skip(1).map(|rest| {
                    rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect::<String>()
                });
                messages.entry(key.clone()).or_default().extend(variables);
            }
        }
    }
    messages
}

/// The sources that speak to people: pages here, commands and API in the server.
fn sources() -> String {
    let files = ["src", "../server/src"].map(|folder| files(&below(folder), "rs"));
    files.iter().flatten().map(|file| fs::read_to_string(file).expect("a readable file")).collect()
}

/// The literals of a source, escapes left as they are.
fn literals(source: &str) -> BTreeSet<&str> {
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .collect()
}

/// Keys given directly to `t` and `t_with`, in whatever form they are called.
fn called(source: &str) -> BTreeSet<&str> {
    ["t(", "t_with("]
        .iter()
        .flat_map(|call| source.split(call).skip(1))
        .map(|rest| rest.trim_start().trim_start_matches("locale, ").trim_start_matches("ctx.locale, "))
        .filter_map(|rest| rest.strip_prefix('"')?.split('"').next())
        .filter(|key| {
            !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        })
        .collect()
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_variables() {
    let (french, english) = (messages("fr"), messages("en"));
    let differing: Vec<&String> =
        french.keys().chain(english.keys()).filter(|key| french.get(*key) != english.get(*key)).collect();
    assert!(differing.is_empty(), "not the same in both languages: {differing:?}");
}

#[test]
fn every_key_in_the_sources_has_a_wording() {
    let (known, source) = (messages("fr"), sources());
    let missing: Vec<&str> = called(&source).into_iter().filter(|key| key.contains('-') && !known.contains_key(*key)).collect();
    assert!(missing.is_empty(), "no wording for {missing:?}");
}

#[test]
fn every_wording_is_used() {
    let (known, source) = (messages("fr"), sources());
    let used = literals(&source);
    let orphans: Vec<&String> = known
        .keys()
        .filter(|key| !used.contains(key.as_str()) && !DYNAMIC.iter().any(|prefix| key.starts_with(prefix)))
        .collect();
    assert!(orphans.is_empty(), "nothing uses {orphans:?}");
}

#[test]
fn every_action_and_every_thing_of_the_audit_trail_has_words_of_its_own_and_none_are_left_over() {
    let actions = Action::ALL.iter().map(|action| format!("audit-action-{}", action.key()));
    let things = Thing::ALL.iter().map(|thing| format!("audit-thing-{}", thing.key().replace(' ', "-")));
    let expected: BTreeSet<String> = actions.chain(things).collect();
    for (language, locale) in [("fr", Locale::Fr), ("en", Locale::En)] {
        let written: BTreeSet<String> = messages(language).into_keys().filter(|key| key.starts_with("audit-")).collect();
        assert_eq!(written, expected, "{language}");
        let words: BTreeSet<String> = expected.iter().map(|key| t(locale, key)).collect();
        assert_eq!(words.len(), expected.len(), "two of them say the same in {language}");
    }
}
