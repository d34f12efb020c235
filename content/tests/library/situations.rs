//! Situations: cases that somebody wrote down with the verdicts that they must get.

use std::collections::BTreeSet;

use content::explain::{Goal, questions};
use content::{Verdict, assess};

use crate::production::{library, today};

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
fn every_scheme_is_expected_open_in_one_situation_and_not_open_in_another() {
    let (mut open, mut shut) = (BTreeSet::new(), BTreeSet::new());
    for (scheme, expected) in library().situations.iter().flat_map(|situation| &situation.expected) {
        let side = if expected.iter().all(|verdict| verdict.is_open()) { &mut open } else { &mut shut };
        side.insert(scheme.as_str());
    }
    for scheme in &library().rules.schemes {
        assert!(open.contains(scheme.id.as_str()), "no situation expects {} to be open", scheme.id);
        assert!(shut.contains(scheme.id.as_str()), "no situation expects {} not to be open", scheme.id);
    }
}

#[test]
fn every_verdict_is_expected_in_some_situation() {
    let expected: BTreeSet<Verdict> = library()
        .situations
        .iter()
        .flat_map(|situation| &situation.expected)
        .flat_map(|(_, verdicts)| verdicts.clone())
        .collect();
    assert_eq!(expected.len(), Verdict::ALL.len(), "{expected:?}");
}

#[test]
fn no_situation_contradicts_itself() {
    let rules = &library().rules;
    for situation in &library().situations {
        let notes = assess(rules, &situation.answers, today()).notes;
        let told: Vec<_> = notes.iter().filter(|note| note.id() == "contradiction").collect();
        assert!(told.is_empty(), "{}: {told:?}", situation.id);
    }
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
    assert_eq!(total, library.schemes.len());
}
