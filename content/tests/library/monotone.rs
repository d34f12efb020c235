//! Answering a question settles things, and never unsettles them.

use content::assess::compiled::Demand;
use content::assess::{Outcome, Truth, Verdict};
use content::{Answers, assess};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::dossiers::{asked_questions, config, dossier, in_words};
use crate::production::{library, today};
use crate::values::value_of;

/// A dossier, and the same with a few more answers to questions that no decision table concludes: an answer given later
/// replaces one that was deduced, and may contradict it.
fn dossier_and_more() -> impl Strategy<Value = (Answers, Answers)> {
    let rules = &library().rules;
    let asked = asked_questions(rules);
    let values: Vec<_> = asked.iter().map(|question| value_of(rules.question(*question))).collect();
    (dossier(), values, prop::collection::vec(any::<Index>(), 1..4)).prop_map(move |(before, values, picks)| {
        let open: Vec<usize> = (0..asked.len()).filter(|position| before.known(asked[*position]).is_none()).collect();
        let mut after = before.clone();
        if !open.is_empty() {
            for pick in picks {
                let position = open[pick.index(open.len())];
                after.set(asked[position], values[position].clone());
            }
        }
        (before, after)
    })
}

fn truths(outcomes: &[Outcome]) -> Vec<Truth> {
    outcomes.iter().map(|outcome| outcome.truth()).collect()
}

fn side(verdict: Verdict) -> Option<bool> {
    verdict.is_settled().then_some(verdict.is_open())
}

proptest! {
    #![proptest_config(config(3_000))]

    #[test]
    fn an_answer_never_turns_a_met_or_unmet_criterion_into_another((before, after) in dossier_and_more()) {
        let rules = &library().rules;
        let (one, two) = (assess(rules, &before, today()), assess(rules, &after, today()));
        let of_schemes = one.schemes.iter().zip(&two.schemes).map(|(one, two)| (&one.outcomes, &two.outcomes));
        let of_calls = one.calls.iter().zip(&two.calls).map(|(one, two)| (&one.outcomes, &two.outcomes));
        for (one, two) in of_schemes.chain(of_calls) {
            for (before, after) in truths(one).into_iter().zip(truths(two)) {
                prop_assert!(before == Truth::Unknown || before == after, "{before:?} became {after:?}");
            }
        }
    }

    #[test]
    fn an_answer_never_turns_a_settled_verdict_to_the_other_side((before, after) in dossier_and_more()) {
        let rules = &library().rules;
        let (one, two) = (assess(rules, &before, today()), assess(rules, &after, today()));
        for (one, two) in one.schemes.iter().zip(&two.schemes) {
            let kept = side(one.verdict).is_none() || side(one.verdict) == side(two.verdict);
            prop_assert!(kept, "{}: {:?} became {:?} for\n{}", rules.schemes[one.scheme].id, one.verdict, two.verdict, in_words(rules, &before));
        }
        for (one, two) in one.calls.iter().zip(&two.calls) {
            let kept = side(one.fit).is_none() || side(one.fit) == side(two.fit);
            prop_assert!(kept, "{}: {:?} became {:?}", rules.calls[one.call].id, one.fit, two.fit);
        }
    }
}

#[test]
fn an_answer_that_nobody_knows_meets_no_demand() {
    let demand = Demand::Choices { wanted: Vec::new(), refused: 0 };
    assert!(!demand.accepts(&content::answers::Value::Unknown));
}
