//! Differences between versions.

use std::collections::BTreeMap;

use content::assess::Outcome;
use content::{Truth, Verdict};
use proptest::prelude::*;

use super::{ANSWERS, other_rules, rules, snapshot, snapshot_by};
use crate::dossiers::difference::{AnswerChange, CriterionChange, answers, verdicts};

fn change(question: &str, before: &[&str], after: &[&str]) -> AnswerChange {
    let texts = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
    AnswerChange { question: question.to_owned(), before: texts(before), after: texts(after) }
}

#[test]
fn answers_are_added_changed_and_withdrawn() {
    let before = "product_kind=dtx&ce_marking=en_cours&payer_target=esms";
    let after = "product_kind=dtx&ce_marking=obtenu&trl=7";
    let expected =
        [change("ce_marking", &["en_cours"], &["obtenu"]), change("trl", &[], &["7"]), change("payer_target", &["esms"], &[])];
    assert_eq!(answers(before, after), expected);
    let several = answers("payer_target=esms", "payer_target=assurance_maladie&payer_target=esms");
    assert_eq!(several, [change("payer_target", &["esms"], &["assurance_maladie", "esms"])]);
}

#[test]
fn a_settled_criterion_is_told_with_its_scheme() {
    let (before, after) = (snapshot("product_kind=dtx"), snapshot("product_kind=dtx&ce_marking=obtenu"));
    let changes = verdicts(before.verdicts(), after.verdicts());
    let change = changes.iter().find(|change| change.scheme == "acces-derogatoire").expect("the scheme differs");
    assert_eq!((change.before, change.after), (Some(Verdict::Undetermined), Some(Verdict::Closed)));
    let without_ce = CriterionChange {
        criterion: "sans_ce".to_owned(),
        before: Some(Outcome::Evaluated(Truth::Unknown)),
        after: Some(Outcome::Evaluated(Truth::Unmet)),
    };
    assert!(change.criteria.contains(&without_ce), "{change:?}");
}

#[test]
fn a_criterion_that_the_rules_dropped_is_told() {
    let (before, after) = (snapshot(ANSWERS), snapshot_by(&other_rules(), ANSWERS));
    let changes = verdicts(before.verdicts(), after.verdicts());
    let [change] = &changes[..] else { panic!("{changes:?}") };
    assert_eq!(change.scheme, rules().schemes[0].id);
    assert!(change.criteria.iter().any(|criterion| criterion.before.is_some() && criterion.after.is_none()), "{change:?}");
}

#[test]
fn a_scheme_that_a_library_does_not_know_is_told() {
    let all = snapshot(ANSWERS);
    let mut fewer = all.verdicts().clone();
    let (id, gone) = fewer.0.pop_first().expect("a scheme");
    let [change] = &verdicts(all.verdicts(), &fewer)[..] else { panic!("one change") };
    assert_eq!((change.scheme.as_str(), change.before, change.after), (id.as_str(), Some(gone.verdict), None));
    assert_eq!(verdicts(&fewer, all.verdicts())[0].before, None);
}

#[test]
fn kept_verdicts_are_read_as_they_were() {
    let verdicts = snapshot(ANSWERS).verdicts().clone();
    let text = serde_json::to_string(&verdicts).expect("JSON");
    assert_eq!(serde_json::from_str::<super::super::Verdicts>(&text).expect("verdicts"), verdicts);
    let outcomes: usize = verdicts.0.values().map(|scheme| scheme.criteria().len()).sum();
    let assessed = content::assess(rules(), &content::Answers::from_query(rules(), ANSWERS).0, super::today());
    assert_eq!(outcomes, assessed.schemes.iter().map(|scheme| scheme.outcomes.len()).sum::<usize>());
}

proptest! {
    #[test]
    fn what_differs_turns_the_one_into_the_other(
        before in proptest::collection::btree_map("[a-e]", proptest::collection::vec("[x-z]", 1..3), 0..5),
        after in proptest::collection::btree_map("[a-e]", proptest::collection::vec("[x-z]", 1..3), 0..5),
    ) {
        let query = |answers: &BTreeMap<String, Vec<String>>| {
            let pairs = answers.iter().flat_map(|(name, values)| values.iter().map(move |value| format!("{name}={value}")));
            pairs.collect::<Vec<_>>().join("&")
        };
        let mut turned = before.clone();
        for change in answers(&query(&before), &query(&after)) {
            prop_assert_ne!(&change.before, &change.after);
            prop_assert_eq!(turned.remove(&change.question).unwrap_or_default(), change.before);
            if !change.after.is_empty() {
                turned.insert(change.question, change.after);
            }
        }
        prop_assert_eq!(turned, after);
    }
}
