//! Smallest changes, on the production library. `tests/small_sets` compares them with brute force.

use content::answers::Value;
use content::assess::{Truth, Verdict, criterion_truth};
use content::explain::changes::{call_changes, scheme_changes};
use content::explain::{ChangeSet, blamed};
use content::model::{Criterion, Level};
use content::{Answers, assess};
use proptest::prelude::*;

use crate::dossiers::{config, dossier, full_dossier, in_words};
use crate::production::{library, today};

/// Whether the blocking criteria leave the scheme open, by Kleene's logic alone, without the compiled ways.
fn is_closed(criteria: &[Criterion], answers: &Answers) -> bool {
    let blocking = criteria.iter().filter(|criterion| criterion.level == Level::Blocking);
    Truth::all(blocking.map(|criterion| criterion_truth(criterion, answers, today()))) == Truth::Unmet
}

/// `answers` with those of the changes whose bit is set.
fn partly(set: &ChangeSet, chosen: usize, answers: &Answers) -> Answers {
    let mut changed = answers.clone();
    for (position, change) in set.changes.iter().enumerate().filter(|(position, _)| chosen >> position & 1 == 1) {
        assert!(!change.to.is_empty(), "change {position} leads nowhere");
        changed.set(change.question, change.to[0].clone());
    }
    changed
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn a_proposed_change_set_opens_the_scheme_and_no_part_of_it_does(answers in full_dossier()) {
        let rules = &library().rules;
        let assessment = assess(rules, &answers, today());
        for (position, scheme) in rules.schemes.iter().enumerate() {
            for set in scheme_changes(rules, position, &assessment.answers, today()) {
                let all = (1 << set.changes.len()) - 1;
                let told = || format!("{}: {:?} for\n{}", scheme.id, set, in_words(rules, &assessment.answers));
                prop_assert!(!is_closed(&scheme.criteria, &partly(&set, all, &assessment.answers)), "does not open {}", told());
                for part in 0..all {
                    prop_assert!(is_closed(&scheme.criteria, &partly(&set, part, &assessment.answers)), "part {part:b} of {}", told());
                }
            }
        }
    }

    #[test]
    fn a_proposed_change_set_opens_the_scheme_whatever_the_alternative(answers in full_dossier(), pick in any::<u8>()) {
        let rules = &library().rules;
        let assessment = assess(rules, &answers, today());
        for (position, scheme) in rules.schemes.iter().enumerate() {
            for set in scheme_changes(rules, position, &assessment.answers, today()).into_iter().take(6) {
                let mut changed = assessment.answers.clone();
                for change in &set.changes {
                    changed.set(change.question, change.to[usize::from(pick) % change.to.len()].clone());
                    prop_assert!(!change.to.contains(&change.from), "{}: {change:?} changes nothing", scheme.id);
                }
                prop_assert!(assess(rules, &changed, today()).schemes[position].verdict.is_open(), "{}: {set:?}", scheme.id);
            }
        }
    }

    #[test]
    fn a_change_set_for_a_partial_dossier_leaves_the_scheme_open_or_to_be_settled(answers in dossier()) {
        let rules = &library().rules;
        let assessment = assess(rules, &answers, today());
        for assessed in &assessment.schemes {
            let sets = scheme_changes(rules, assessed.scheme, &assessment.answers, today());
            prop_assert!(sets.is_empty() || matches!(assessed.verdict, Verdict::Closed | Verdict::Reachable));
            for set in sets.iter().take(2) {
                let verdict = assess(rules, &set.applied(&assessment.answers), today()).schemes[assessed.scheme].verdict;
                prop_assert!(verdict.is_open() || verdict == Verdict::Undetermined, "{verdict:?} after {set:?}");
            }
        }
    }

    #[test]
    fn the_criteria_to_blame_are_blocking_and_unmet_and_there_is_one_for_each_closed_scheme(answers in dossier()) {
        let rules = &library().rules;
        let assessment = assess(rules, &answers, today());
        for assessed in &assessment.schemes {
            let blamed = blamed(rules, assessed.scheme, &assessment.answers, today());
            for criterion in &blamed {
                prop_assert_eq!(criterion.level, Level::Blocking);
                prop_assert_eq!(criterion_truth(criterion, &assessment.answers, today()), Truth::Unmet);
            }
            let some_unmet = is_closed(&rules.schemes[assessed.scheme].criteria, &assessment.answers);
            prop_assert_eq!(blamed.is_empty(), !some_unmet, "{}", rules.schemes[assessed.scheme].id);
        }
    }
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn a_verdict_is_reachable_exactly_when_the_company_can_make_some_change_set(answers in dossier()) {
        let rules = &library().rules;
        let assessment = assess(rules, &answers, today());
        for assessed in &assessment.schemes {
            let sets = scheme_changes(rules, assessed.scheme, &assessment.answers, today());
            let reachable = sets.iter().any(ChangeSet::is_changeable);
            let told = || format!("{}: {:?}\n{sets:?}", rules.schemes[assessed.scheme].id, assessed.verdict);
            prop_assert_eq!(assessed.verdict == Verdict::Reachable, reachable, "{}", told());
        }
        for assessed in &assessment.calls {
            let sets = call_changes(rules, assessed.call, &assessment.answers, today());
            prop_assert_eq!(assessed.fit == Verdict::Reachable, sets.iter().any(ChangeSet::is_changeable));
        }
    }
}

#[test]
fn a_number_over_its_limit_aims_at_the_limit() {
    let rules = &library().rules;
    let insomnia = library().situations.iter().find(|situation| situation.id == "dtx-resultats-trop-tard").expect("a situation");
    let assessment = assess(rules, &insomnia.answers, today());
    let scheme = rules.schemes.iter().position(|scheme| scheme.id == "pecan-dtx").expect("a scheme");
    let sets = scheme_changes(rules, scheme, &assessment.answers, today());
    assert_eq!(sets.len(), 1, "{sets:?}");
    assert_eq!(sets[0].changes.len(), 1);
    assert_eq!(sets[0].changes[0].to, [Value::Number(6.0)]);
    assert!(sets[0].is_changeable());
}
