//! A verdict is what all the ways of answering the open questions agree on.

use content::assess::compiled::Cube;
use content::assess::{Truth, Verdict, criterion_truth};
use content::model::{Level, SchemeRules};
use content::{Answers, assess};
use proptest::prelude::*;

use crate::dossiers::{all_questions, config, dossier, full_dossier, in_words};
use crate::production::{library, today};
use crate::values::meeting;

/// `answers` with what `way` asks for, then `rest` for the questions still open.
fn completed(answers: &Answers, way: &Cube, rest: &Answers, pick: u32) -> Answers {
    let rules = &library().rules;
    let mut full = answers.clone();
    for question in all_questions(rules).filter(|question| answers.known(*question).is_none()) {
        let demand = way.demands().iter().find(|(asked, _)| *asked == question);
        let value =
            demand.map(|(_, demand)| meeting(demand, rules.question(question), pick)).or_else(|| rest.known(question).cloned());
        full.set(question, value.expect("the rest is a full dossier"));
    }
    full
}

/// What the blocking criteria come to, by Kleene's logic alone, without the compiled ways.
fn blocking(scheme: &SchemeRules, answers: &Answers) -> Truth {
    let blocking = scheme.criteria.iter().filter(|criterion| criterion.level == Level::Blocking);
    Truth::all(blocking.map(|criterion| criterion_truth(criterion, answers, today())))
}

proptest! {
    #![proptest_config(config(1_500))]

    #[test]
    fn an_undetermined_verdict_has_two_completions_that_differ(answers in dossier(), rest in full_dossier(), pick in any::<u32>()) {
        let rules = &library().rules;
        let assessment = assess(rules, &answers, today());
        for assessed in assessment.schemes.iter().filter(|assessed| assessed.verdict == Verdict::Undetermined) {
            let formula = &rules.compiled().schemes[assessed.scheme];
            let live = |cubes: &'static [Cube]| cubes.iter().find(|cube| cube.is_open_to(&assessment.answers));
            for (ways, opens) in [(formula.opening(today()), true), (formula.closing(today()), false)] {
                let way = live(ways).expect("an undetermined scheme has a way to open and a way to close");
                let full = completed(&assessment.answers, way, &rest, pick);
                let scheme = &rules.schemes[assessed.scheme];
                let expected = if opens { Truth::Met } else { Truth::Unmet };
                prop_assert_eq!(blocking(scheme, &full), expected, "{} for\n{}", scheme.id, in_words(rules, &full));
            }
        }
    }

    #[test]
    fn a_settled_verdict_is_that_of_any_completion(answers in dossier(), rest in full_dossier()) {
        let rules = &library().rules;
        let assessment = assess(rules, &answers, today());
        let full = assess(rules, &completed(&assessment.answers, &Cube::default(), &rest, 0), today());
        for (one, two) in assessment.schemes.iter().zip(&full.schemes) {
            prop_assert!(two.verdict.is_settled());
            prop_assert_eq!(two.verdict.is_open(), blocking(&rules.schemes[two.scheme], &full.answers) == Truth::Met);
            prop_assert!(!one.verdict.is_settled() || one.verdict.is_open() == two.verdict.is_open());
        }
    }
}
