//! Random dossiers: answers of every kind, from none to all, some of them drawn towards the opening of a scheme.

use content::answers::Value;
use content::assess::compiled::{Cube, Demand};
use content::model::{Interval, Kind, Question, QuestionIx, Rules};
use content::{Answers, Locale};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, RngSeed};

use crate::production::{library, today};

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

/// A known answer to `question`, respecting the options that go alone.
pub fn value_of(question: &Question) -> BoxedStrategy<Value> {
    match &question.kind {
        Kind::Choice(_) => {
            let options: Vec<u8> = (0..32).filter(|option| question.kind.domain() >> option & 1 == 1).collect();
            prop::sample::select(options).prop_map(Value::Choice).boxed()
        }
        Kind::Choices { exclusive, .. } => {
            let (domain, exclusive) = (question.kind.domain(), *exclusive);
            // Few options, as people tick, or many.
            let bits = prop_oneof![(any::<u32>(), any::<u32>(), any::<u32>()).prop_map(|(a, b, c)| a & b & c), any::<u32>()];
            bits.prop_map(move |bits| Value::Choices(plausible(bits & domain, domain, exclusive))).boxed()
        }
        Kind::YesNo => any::<bool>().prop_map(Value::Flag).boxed(),
        Kind::Number { min, max, .. } => {
            let (min, max) = (min.unwrap_or(0.0), max.unwrap_or(10_000.0));
            let near = (0u16..=40).prop_map(move |halves| (min + f64::from(halves) / 2.0).min(max));
            // To the hundredth: nobody types more, and JSON readers keep fifteen digits.
            let any = (min..=max).prop_map(|number| (number * 100.0).round() / 100.0);
            prop_oneof![near, any].prop_map(Value::Number).boxed()
        }
        Kind::Text => prop_oneof!["84", "11", "[a-zà-ü]{1,12}"].prop_map(Value::Text).boxed(),
    }
}

/// An answer that meets `demand`, chosen by `pick`.
pub fn meeting(demand: &Demand, question: &Question, pick: u32) -> Value {
    let kind = &question.kind;
    match demand {
        Demand::Choice(allowed) => Value::Choice(nth(allowed & kind.domain(), pick)),
        Demand::Choices { wanted, refused } => {
            let exclusive = if let Kind::Choices { exclusive, .. } = kind { *exclusive } else { 0 };
            let free = kind.domain() & !refused & !exclusive;
            let picked = wanted.iter().map(|set| set & free).try_fold(0u32, |all, set| (set != 0).then(|| all | 1 << nth(set, pick)));
            let together = picked.map(|bits| if bits == 0 && free != 0 { 1 << nth(free, pick) } else { bits });
            let alone = wanted.iter().fold(kind.domain() & !refused & exclusive, |left, set| left & set);
            Value::Choices(together.filter(|bits| *bits != 0).unwrap_or_else(|| 1 << nth(alone, pick)))
        }
        Demand::Flag(flag) => Value::Flag(*flag),
        Demand::Number(Interval { low, high }) => {
            let (least, most) = if let Kind::Number { min, max, .. } = kind { (*min, *max) } else { (None, None) };
            let low = low.map(|(bound, _)| bound).into_iter().chain(least).reduce(f64::max).unwrap_or(0.0);
            let high = high.map(|(bound, _)| bound).into_iter().chain(most).reduce(f64::min).unwrap_or(low + 100.0);
            let candidates = [low, high, f64::midpoint(low, high)];
            let accepted: Vec<f64> = candidates.into_iter().filter(|number| demand.accepts(&Value::Number(*number))).collect();
            Value::Number(accepted[pick as usize % accepted.len()])
        }
        Demand::Text { accepted: Some(texts), refused } => {
            Value::Text(texts.iter().find(|text| !refused.contains(text)).expect("a possible demand").clone())
        }
        Demand::Text { accepted: None, .. } => Value::Text("ailleurs".to_owned()),
    }
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
        for (question, (roll, doubt, value)) in all_questions(rules).zip(&self.values) {
            let value = match self.way().demands().iter().find(|(asked, _)| *asked == question) {
                Some((_, demand)) if *doubt < self.towards => meeting(demand, rules.question(question), self.pick),
                _ => value.clone(),
            };
            if *roll < share {
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

fn nth(bits: u32, pick: u32) -> u8 {
    let options: Vec<u8> = (0u8..32).filter(|option| bits >> option & 1 == 1).collect();
    options[pick as usize % options.len()]
}

fn plausible(bits: u32, domain: u32, exclusive: u32) -> u32 {
    let together = bits & !exclusive;
    match (together, bits & exclusive) {
        (0, 0) => 1 << nth(domain, bits.count_ones()),
        (0, alone) => 1 << alone.trailing_zeros(),
        _ => together,
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
            assert!(side.iter().any(|verdict| seen.contains(&(position, *verdict))), "{} never {side:?}", scheme.name.get(Locale::En));
        }
    }
}
