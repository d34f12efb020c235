//! Routing advice: which rules hold.

use chrono::NaiveDate;

use super::{Truth, criterion_truth};
use crate::answers::{Answers, Value};
use crate::model::{Constraint, Criterion, Kind, Rules};

/// Positions in [`Rules::routing`] of the advice that holds.
///
/// Advice may bear on the very fact that the founder does not know ("qualification unknown: start there"). Criteria of
/// schemes, prerequisites and calls never may: there, "I don't know" neither opens nor closes anything.
pub(super) fn advice(rules: &Rules, answers: &Answers, date: NaiveDate) -> Vec<usize> {
    let mut spoken = None;
    let mut holds = |when: &Criterion| {
        let answers =
            if asks_for_ignorance(rules, when) { spoken.get_or_insert_with(|| spelt_out(rules, answers)) } else { answers };
        criterion_truth(when, answers, date) == Truth::Met
    };
    (0..rules.routing.len()).filter(|position| holds(&rules.routing[*position].when)).collect()
}

/// Whether a test accepts nothing but "I don't know".
pub(crate) fn asks_for_ignorance(rules: &Rules, criterion: &Criterion) -> bool {
    let mut found = false;
    criterion.for_each_test(&mut |test| {
        let domain = || rules.question(test.question).kind.domain();
        found |= matches!(&test.constraint, Constraint::Choice(allowed) if allowed & domain() == 0);
    });
    found
}

/// The answers with each "I don't know" as the option that was chosen.
fn spelt_out(rules: &Rules, answers: &Answers) -> Answers {
    let mut spoken = answers.clone();
    for (question, _) in answers.iter().filter(|(_, value)| matches!(value, Value::Unknown)) {
        if let Kind::Choice(options) = &rules.question(question).kind
            && let Some(position) = (0u8..).zip(options).find_map(|(position, option)| option.unknown.then_some(position))
        {
            spoken.set(question, Value::Choice(position));
        }
    }
    spoken
}
