//! The worked example of `docs/CONTENT.md` does what the manual says.

use std::path::Path;

use chrono::NaiveDate;
use content::load::{File, load, read_folder};
use content::{Library, Verdict, assess};

use crate::production::today;

const MANUAL: &str = include_str!("../../../docs/CONTENT.md");

/// The YAML sample that begins with the comment `marker`.
fn sample(marker: &str) -> &'static str {
    let start = MANUAL.find(&format!("# {marker}\n")).expect("the sample is in the manual");
    let body = &MANUAL[start + marker.len() + 3..];
    &body[..body.find("```").expect("the end of the sample")]
}

fn edited(files: &mut [File], path: &str, edit: impl FnOnce(&str) -> String) {
    let (_, bytes) = files.iter_mut().find(|(file, _)| file == path).expect("the file is there");
    *bytes = edit(std::str::from_utf8(bytes).expect("the file is text")).into_bytes();
}

/// The production library with the fictitious decree of the manual.
fn after_the_decree() -> Library {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = read_folder(root).expect("the content folder is readable");
    edited(&mut files, "sources/autres.yaml", |text| format!("{text}{}", sample("sources")));
    edited(&mut files, "schemes/pecan-dtx.yaml", |text| {
        let start = text.find("  - id: delai_donnees\n").expect("the criterion of six months");
        let rest = text[start + 4..].find("  - id: ").expect("a criterion below") + start + 4;
        format!("{}{}{}", &text[..start], sample("criteria"), &text[rest..])
    });
    match load(&files, today()) {
        Ok(loaded) => loaded.library,
        Err(faults) => panic!("{faults:#?}"),
    }
}

#[test]
fn the_worked_example_of_the_manual_changes_the_verdict_from_its_date_on() {
    let library = after_the_decree();
    let rules = &library.rules;
    let months = rules.question_ix("months_to_sufficient_data").expect("a question");
    let situation = library.situations.iter().find(|case| case.id == "dtx-douleur-resultats-7-mois");
    let mut answers = situation.expect("the situation that the manual copies").answers.clone();
    let mut verdict = |count: f64, (year, month, day)| {
        answers.set(months, content::answers::Value::Number(count));
        let date = NaiveDate::from_ymd_opt(year, month, day).expect("a date");
        assess(rules, &answers, date).scheme(rules, "pecan-dtx").expect("the scheme").verdict
    };
    assert_eq!(verdict(8.0, (2027, 2, 28)), Verdict::Reachable);
    assert_eq!(verdict(8.0, (2027, 3, 1)), Verdict::Open);
    assert_eq!(verdict(9.0, (2027, 3, 1)), Verdict::Reachable);
    assert_eq!(verdict(6.0, (2027, 2, 28)), Verdict::Open);
    assert!(sample("situation").contains("date: 2027-03-01"));
}
