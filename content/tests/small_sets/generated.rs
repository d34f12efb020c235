//! Small random rule sets: a few questions, one scheme, nested AND, OR, NOT, guards and levels.

use content::Rules;
use content::model::question::Changeable;
use content::model::{
    Choice, Constraint, Criterion, Interval, Kind, Level, Moves, Period, Question, QuestionIx, Rule, SchemeRules, Test, Text,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, RngSeed};

/// The same rule sets at each run, no file of past failures.
pub fn config(cases: u32) -> Config {
    Config {
        cases,
        rng_seed: RngSeed::Fixed(0x70_65_74_69_74),
        rng_algorithm: RngAlgorithm::ChaCha,
        failure_persistence: None,
        ..Config::default()
    }
}

/// Largest answer to a number, so that every answer can be tried in steps of a half.
pub const MOST: u8 = 3;

/// Two to four questions, and a scheme with one to four criteria.
pub fn rules() -> impl Strategy<Value = Rules> {
    prop::collection::vec(question(), 2..5).prop_flat_map(|questions| {
        let criteria = prop::collection::vec(criterion(&questions), 1..5);
        (Just(questions), criteria).prop_map(|(questions, criteria)| {
            let mut rules = Rules::default();
            rules.questions = questions;
            rules.schemes = vec![scheme(criteria)];
            rules.prepared()
        })
    })
}

/// The scheme that asks for `criteria`.
pub fn scheme(criteria: Vec<Criterion>) -> SchemeRules {
    let active = String::from("active");
    SchemeRules {
        id: "voie".into(),
        name: Text::default(),
        status: active,
        family: "marche".into(),
        in_force: Period::default(),
        criteria,
        authority_criteria: 0,
    }
}

fn options(count: u8, unknown_last: bool) -> Vec<Choice> {
    let option = |position: u8| Choice {
        id: format!("o{position}"),
        label: Text::default(),
        hint: None,
        unknown: unknown_last && position + 1 == count,
    };
    (0..count).map(option).collect()
}

fn kind() -> impl Strategy<Value = Kind> {
    let (min, max) = (Some(0.0), Some(f64::from(MOST)));
    prop_oneof![
        3 => (2u8..4, any::<bool>()).prop_map(|(count, unknown)| Kind::Choice(options(count + u8::from(unknown), unknown))),
        3 => (2u8..4, 0u32..8).prop_map(|(count, exclusive)| Kind::Choices { options: options(count, false), exclusive: exclusive & 5 & ((1 << count) - 1) }),
        2 => Just(Kind::YesNo),
        1 => Just(Kind::Number { unit: Text::default(), min, max }),
    ]
}

fn moves(kind: &Kind) -> BoxedStrategy<Moves> {
    match kind {
        Kind::Choice(_) => {
            let forward = Just((0u8..3).filter(|option| kind.domain() >> option & 1 == 1).collect::<Vec<_>>())
                .prop_shuffle()
                .prop_map(Moves::Forward);
            prop_oneof![forward, (1u32..8).prop_map(Moves::To)].boxed()
        }
        Kind::YesNo => (any::<bool>(), any::<bool>()).prop_map(|(yes, no)| Moves::Flag { yes, no }).boxed(),
        Kind::Number { .. } => (any::<bool>(), any::<bool>()).prop_map(|(up, down)| Moves::Number { up, down }).boxed(),
        _ => (0u32..8, 0u32..8).prop_map(|(add, remove)| Moves::Edit { add, remove }).boxed(),
    }
}

fn question() -> impl Strategy<Value = Question> {
    kind().prop_flat_map(|kind| {
        let changeable = prop::option::of(moves(&kind));
        (Just(kind), changeable).prop_map(|(kind, moves)| asked(kind, moves))
    })
}

/// A question answered by yes or no, that the company can turn to yes.
pub fn yes_no() -> Question {
    asked(Kind::YesNo, Some(Moves::Flag { yes: true, no: false }))
}

fn asked(kind: Kind, moves: Option<Moves>) -> Question {
    let changeable = moves.map(|moves| Changeable { moves, how: Text::default(), lead_time: None, sources: Vec::new() });
    Question {
        id: String::new(),
        section: 0,
        label: Text::default(),
        short: Text::default(),
        help: Text::default(),
        example: None,
        kind,
        changeable,
        informative: None,
    }
}

fn test(questions: &[Question]) -> BoxedStrategy<Rule> {
    let one = |(position, question): (u16, &Question)| {
        let set = 1u32..(1 << question.kind.options().len().max(1));
        let constraint = match &question.kind {
            Kind::Choice(_) => set.prop_map(Constraint::Choice).boxed(),
            Kind::Choices { .. } => {
                prop_oneof![set.clone().prop_map(Constraint::AnyOf), set.prop_map(Constraint::NoneOf)].boxed()
            }
            Kind::YesNo => any::<bool>().prop_map(Constraint::Flag).boxed(),
            _ => (0..=MOST, any::<bool>(), any::<bool>())
                .prop_map(|(bound, included, lower)| {
                    let bound = Some((f64::from(bound), included));
                    Constraint::Number(if lower {
                        Interval { low: bound, high: None }
                    } else {
                        Interval { low: None, high: bound }
                    })
                })
                .boxed(),
        };
        constraint.prop_map(move |constraint| Rule::Test(Test { question: QuestionIx(position), constraint })).boxed()
    };
    let tests: Vec<_> = (0u16..).zip(questions).map(one).collect();
    prop::sample::select(tests).prop_flat_map(|test| test).boxed()
}

fn criterion(questions: &[Question]) -> impl Strategy<Value = Criterion> + use<> {
    let leaf = (test(questions), Just(None)).prop_map(|(rule, guard)| plain(rule, guard));
    let tree = leaf.prop_recursive(2, 8, 3, |inner| {
        let members = prop::collection::vec(inner.clone(), 1..4);
        let rule = prop_oneof![
            2 => members.clone().prop_map(Rule::All),
            3 => members.prop_map(Rule::Any),
            1 => inner.clone().prop_map(|member| Rule::Not(Box::new(member))),
        ];
        (rule, prop::option::weighted(0.2, inner)).prop_map(|(rule, guard)| plain(rule, guard))
    });
    let level = prop_oneof![6 => Just(Level::Blocking), 1 => Just(Level::Prerequisite), 1 => Just(Level::Strong)];
    (tree, level).prop_map(|(criterion, level)| Criterion { level, ..criterion })
}

/// A blocking criterion without words.
pub fn plain(rule: Rule, guard: Option<Criterion>) -> Criterion {
    Criterion {
        id: String::new(),
        label: Text::default(),
        level: Level::Blocking,
        rule,
        applies_if: guard.map(Box::new),
        note: None,
        provenance: None,
        in_force: Period::default(),
    }
}
