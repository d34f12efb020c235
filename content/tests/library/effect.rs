//! Nothing in the rules is idle: every question matters, every scheme can open, every blocking criterion can block.

use std::collections::BTreeSet;

use content::model::{Constraint, Criterion, Level, QuestionIx, Rule, SchemeRules};
use content::{Answers, Locale, assess};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use crate::dossiers::{all_questions, config};
use crate::production::{library, today};
use crate::values::meeting;

/// The questions that a criterion, a guard, a decision table or a piece of advice looks at. A contradiction changes nothing.
fn questions_used() -> BTreeSet<QuestionIx> {
    let rules = &library().rules;
    let mut used = BTreeSet::new();
    let mut look = |criterion: &Criterion| {
        criterion.for_each_test(&mut |test| {
            used.insert(test.question);
        });
    };
    rules.schemes.iter().flat_map(|scheme| &scheme.criteria).for_each(&mut look);
    rules.calls.iter().flat_map(|call| &call.eligibility).for_each(&mut look);
    for prerequisite in &rules.prerequisites {
        let guards = prerequisite.applies_when.iter().chain(&prerequisite.applies_strongly_when);
        let rows = prerequisite.decision_table.iter().map(|row| &row.when);
        guards.chain(&prerequisite.conditions).chain(rows).for_each(&mut look);
    }
    rules.routing.iter().map(|rule| &rule.when).for_each(&mut look);
    used
}

#[test]
fn every_question_has_an_effect_or_says_that_it_is_informative() {
    let rules = &library().rules;
    let used = questions_used();
    for question in all_questions(rules) {
        let asked = rules.question(question);
        assert_eq!(used.contains(&question), asked.informative.is_none(), "{}: used or informative, one of the two", asked.id);
    }
}

#[test]
fn no_criterion_asks_for_what_no_answer_can_give() {
    let rules = &library().rules;
    for criterion in rules.schemes.iter().flat_map(|scheme| &scheme.criteria) {
        criterion.for_each_test(&mut |test| {
            let domain = rules.question(test.question).kind.domain();
            let possible = match test.constraint {
                Constraint::Choice(set) | Constraint::AnyOf(set) => set & domain != 0 && set & domain != domain,
                Constraint::NoneOf(set) => set & domain != 0 && domain & !set != 0,
                _ => true,
            };
            assert!(possible, "{} looks at {}", criterion.id, rules.question(test.question).id);
        });
    }
}

#[test]
fn every_scheme_opens_for_each_of_its_ways() {
    let rules = &library().rules;
    for (position, scheme) in rules.schemes.iter().enumerate() {
        let ways = rules.compiled().schemes[position].opening(today());
        assert!(!ways.is_empty(), "{} can never open", scheme.id);
        for way in ways {
            let mut answers = Answers::new();
            for (question, demand) in way.demands() {
                answers.set(*question, meeting(demand, rules.question(*question), 0));
            }
            let verdict = assess(rules, &answers, today()).schemes[position].verdict;
            assert!(verdict.is_open(), "{} is {}", scheme.id, verdict.id());
        }
    }
}

/// The scheme that opens when `only` is the one blocking criterion of `scheme` that is not met.
fn closed_by(scheme: &SchemeRules, only: usize) -> SchemeRules {
    let mut turned = scheme.clone();
    let criterion = &mut turned.criteria[only];
    let member = std::mem::replace(&mut criterion.rule, Rule::All(Vec::new()));
    let guard = criterion.applies_if.take();
    let inner = Criterion { rule: member, applies_if: guard, ..criterion.clone() };
    criterion.rule = Rule::Not(Box::new(inner));
    turned
}

/// Blocking criteria that say again, with the article, what the kind of product already says.
const SAID_TWICE: [&str; 5] = [
    "forfait-innovation/qualif",
    "rihn-lahn/nature_du_produit",
    "rihn-lahn/acte",
    "sadm-interessement/nature_du_produit",
    "sadm-interessement/type",
];

#[test]
fn every_blocking_criterion_is_the_only_one_to_close_its_scheme_for_some_dossier() {
    let mut rules = library().rules.clone();
    let schemes = std::mem::take(&mut rules.schemes);
    let mut names = Vec::new();
    for scheme in &schemes {
        let blocking = scheme.criteria.iter().enumerate().filter(|(_, criterion)| criterion.level == Level::Blocking);
        for (position, criterion) in blocking {
            names.push(format!("{}/{}", scheme.id, criterion.id));
            rules.schemes.push(closed_by(scheme, position));
        }
    }
    let rules = rules.prepared();
    let possible = |position: usize| !rules.compiled().schemes[position].opening(today()).is_empty();
    let mut idle: Vec<&String> =
        (0..names.len()).filter(|position| !possible(*position)).map(|position| &names[position]).collect();
    let mut known = SAID_TWICE;
    idle.sort();
    known.sort_unstable();
    assert_eq!(idle, known, "blocking criteria that never decide anything");
}

#[test]
fn every_piece_of_advice_holds_for_some_dossier() {
    let rules = &library().rules;
    let mut runner = TestRunner::new(config(1));
    let mut seen: BTreeSet<usize> = BTreeSet::new();
    for situation in &library().situations {
        seen.extend(assess(rules, &situation.answers, today()).advice);
    }
    for _ in 0..1_000 {
        let answers = crate::dossiers::dossier().new_tree(&mut runner).expect("a dossier").current();
        seen.extend(assess(rules, &answers, today()).advice);
    }
    let silent: Vec<&str> = (0..rules.routing.len())
        .filter(|rule| !seen.contains(rule))
        .map(|rule| rules.routing[rule].label.get(Locale::Fr))
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}
