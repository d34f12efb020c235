//! The production library loads, and decides the situations as expected.

use std::path::Path;

use chrono::NaiveDate;
use content::explain::{Goal, questions};
use content::load::{load, read_folder};
use content::{Library, Verdict, assess};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date")
}

fn library() -> Library {
    let files = read_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the content folder is readable");
    match load(&files, today()) {
        Ok(loaded) => loaded.library,
        Err(faults) => panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
    }
}

#[test]
fn the_library_holds_everything_that_was_collected() {
    let library = library();
    assert_eq!(library.schemes.len(), 23);
    assert_eq!(library.prerequisites.len(), 34);
    assert_eq!(library.calls.len(), 38);
    assert_eq!(library.actors.len(), 48);
    assert_eq!(library.sources.len(), 391);
    assert_eq!(library.rules.questions.len(), 90);
    assert_eq!(library.rules.routing.len(), 22);
    assert!(library.glossary.len() >= 80);
    assert_eq!(library.guides.len(), 5);
    assert!(library.situations.len() >= 10);
}

#[test]
fn every_situation_gets_the_verdicts_it_expects() {
    let library = library();
    let rules = &library.rules;
    let mut wrong = Vec::new();
    for situation in &library.situations {
        let assessment = assess(rules, &situation.answers, situation.date.unwrap_or(today()));
        for (scheme, expected) in &situation.expected {
            let verdict = assessment.scheme(rules, scheme).expect("checked by the loader").verdict;
            if !expected.contains(&verdict) {
                wrong.push(format!("{}: {scheme} is {}, expected {expected:?}", situation.id, verdict.id()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_median_of_25_questions_or_fewer_settles_every_scheme() {
    let library = library();
    let rules = &library.rules;
    let mut counts: Vec<usize> = library
        .situations
        .iter()
        .map(|situation| {
            let asked = questions::walk(rules, &situation.answers, today(), Goal::Schemes);
            println!("{:3} questions: {}", asked.len(), situation.id);
            asked.len()
        })
        .collect();
    counts.sort_unstable();
    let median = counts[counts.len() / 2];
    println!("median number of questions to settle all schemes: {median}");
    assert!(median <= 25, "median {median}");
}

#[test]
fn the_verdicts_of_a_situation_add_up() {
    let library = library();
    let assessment = assess(&library.rules, &library.situations[0].answers, today());
    let total: usize = Verdict::ALL.into_iter().map(|verdict| assessment.count(verdict)).sum();
    assert_eq!(total, 23);
}
