//! Random dossiers: answers of every kind, from none to all, some of them drawn towards the opening of a scheme.

use content::answers::Value;
use content::assess::compiled::Cube;
use content::model::{QuestionIx, Rules};
use content::{Answers, Locale};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, RngSeed};

use crate::production::{library, today};
use crate::values::{meeting, value_of};

/// The same dossiers at each run, no file of past failures.
pub fn config(cases: u32) -> Config {
    Config {
        cases,
        rng_seed: RngSeed::Fixed(0x67_75_69_63_68_65_74),
        rng_algorithm: RngAlgorithm::ChaCha,
        failure_persistence: None,
        max_shrink_iters: 4_000,
        max_global_rejects: 100_000,
        ..Config::default()
    }
}

/// Dossiers with any share of the questions answered; one answer in ten is "I don't know".
pub fn dossier() -> impl Strategy<Value = Answers> {
    let shares = prop_oneof![Just(0u8), Just(100), 0u8..=100];
    (shares, 0u8..=10, draws()).prop_map(|(share, ignorance, draws)| draws.answers(share, ignorance))
}

/// Dossiers in which every question has a known answer.
pub fn full_dossier() -> impl Strategy<Value = Answers> {
    draws().prop_map(|draws| draws.answers(100, 0))
}

/// The questions that no decision table concludes.
pub fn asked_questions(rules: &Rules) -> Vec<QuestionIx> {
    let rows = || rules.prerequisites.iter().flat_map(|prerequisite| &prerequisite.decision_table);
    let deduced = |question| rows().any(|row| row.answers.iter().any(|(answer, _)| *answer == question));
    all_questions(rules).filter(|question| !deduced(*question)).collect()
}

pub fn all_questions(rules: &Rules) -> impl Iterator<Item = QuestionIx> + use<> {
    (0..u16::try_from(rules.questions.len()).expect("few questions")).map(QuestionIx)
}

/// The answers in words, for failures.
pub fn in_words(rules: &Rules, answers: &Answers) -> String {
    answers.to_query(rules).replace('&', "\n")
}

/// What a dossier is drawn from.
#[derive(Clone, Debug)]
struct Draws {
    values: Vec<(u8, u8, Value)>,
    scheme: prop::sample::Index,
    cube: prop::sample::Index,
    /// How much of the way towards an opening, in hundredths; nothing for one dossier in three.
    towards: u8,
    pick: u32,
}

fn draws() -> impl Strategy<Value = Draws> {
    let values: Vec<_> = library().rules.questions.iter().map(|question| (0u8..100, 0u8..100, value_of(question))).collect();
    let towards = prop_oneof![Just(0u8), Just(100), 50u8..100];
    (values, any::<prop::sample::Index>(), any::<prop::sample::Index>(), towards, any::<u32>())
        .prop_map(|(values, scheme, cube, towards, pick)| Draws { values, scheme, cube, towards, pick })
}

impl Draws {
    fn answers(&self, share: u8, ignorance: u8) -> Answers {
        let rules = &library().rules;
        let mut answers = Answers::new();
        let way = self.way().demands();
        for (question, (roll, doubt, value)) in all_questions(rules).zip(&self.values) {
            if *roll < share {
                let value = match way.binary_search_by_key(&question, |(asked, _)| *asked) {
                    Ok(position) if *doubt < self.towards => meeting(&way[position].1, rules.question(question), self.pick),
                    _ => value.clone(),
                };
                answers.set(question, if *doubt >= 100 - ignorance { Value::Unknown } else { value });
            }
        }
        answers
    }

    fn way(&self) -> &'static Cube {
        let formula = &library().rules.compiled().schemes[self.scheme.index(library().schemes.len())];
        let opening = formula.opening(today());
        &opening[self.cube.index(opening.len())]
    }
}

#[test]
fn random_dossiers_reach_every_verdict_of_every_scheme() {
    use proptest::strategy::ValueTree as _;
    use std::collections::HashSet;
    let rules = &library().rules;
    let mut runner = proptest::test_runner::TestRunner::new(config(1));
    let mut seen = HashSet::new();
    for _ in 0..1_500 {
        let answers = dossier().new_tree(&mut runner).expect("a dossier").current();
        for assessed in content::assess(rules, &answers, today()).schemes {
            seen.insert((assessed.scheme, assessed.verdict.id()));
        }
    }
    for (position, scheme) in rules.schemes.iter().enumerate() {
        for side in [&["open", "open_with_prerequisites"][..], &["closed", "reachable"], &["undetermined"]] {
            assert!(
                side.iter().any(|verdict| seen.contains(&(position, *verdict))),
                "{} never {side:?}",
                scheme.name.get(Locale::En)
            );
        }
    }
}
