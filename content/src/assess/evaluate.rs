//! Evaluation of tests and criteria.

use chrono::NaiveDate;

use super::{Outcome, Truth};
use crate::answers::{Answers, Value};
use crate::model::{Constraint, Criterion, Rule, Test};

/// Evaluates one test.
pub fn test_truth(test: &Test, answers: &Answers) -> Truth {
    answers.known(test.question).map_or(Truth::Unknown, |value| satisfies(&test.constraint, value).into())
}

/// Whether a known answer satisfies a constraint; an answer of another kind never does.
pub(crate) fn satisfies(constraint: &Constraint, value: &Value) -> bool {
    match (constraint, value) {
        (Constraint::Choice(allowed), Value::Choice(option)) => allowed >> option & 1 == 1,
        (Constraint::AnyOf(wanted), Value::Choices(options)) => wanted & options != 0,
        (Constraint::NoneOf(refused), Value::Choices(options)) => refused & options == 0,
        (Constraint::Flag(wanted), Value::Flag(flag)) => wanted == flag,
        (Constraint::Number(interval), Value::Number(number)) => interval.contains(*number),
        (Constraint::Text { values, negated }, Value::Text(text)) => values.contains(text) != *negated,
        _ => false,
    }
}

/// Evaluates a criterion; one that is skipped counts as met.
pub fn criterion_truth(criterion: &Criterion, answers: &Answers, date: NaiveDate) -> Truth {
    if !criterion.in_force.contains(date) {
        return Truth::Met;
    }
    let truth = rule_truth(&criterion.rule, answers, date);
    // Skipped when the guard is false: `not guard or rule`.
    criterion.applies_if.as_ref().map_or(truth, |guard| Truth::any([!criterion_truth(guard, answers, date), truth]))
}

fn rule_truth(rule: &Rule, answers: &Answers, date: NaiveDate) -> Truth {
    match rule {
        Rule::Test(test) => test_truth(test, answers),
        Rule::All(members) => Truth::all(members.iter().map(|member| criterion_truth(member, answers, date))),
        Rule::Any(members) => Truth::any(members.iter().map(|member| criterion_truth(member, answers, date))),
        Rule::Not(member) => !criterion_truth(member, answers, date),
    }
}

/// Evaluates criteria and their members in reading order; `top` is called with each criterion of the top level.
pub fn outcomes<'a>(
    criteria: &'a [Criterion],
    answers: &Answers,
    date: NaiveDate,
    mut top: impl FnMut(&'a Criterion, Outcome),
) -> Vec<Outcome> {
    let mut outcomes = Vec::with_capacity(criteria.len() * 2);
    for criterion in criteria {
        let position = outcomes.len();
        push(criterion, answers, date, &mut outcomes);
        top(criterion, outcomes[position]);
    }
    outcomes
}

fn push(criterion: &Criterion, answers: &Answers, date: NaiveDate, to: &mut Vec<Outcome>) {
    let skipped = !criterion.in_force.contains(date)
        || criterion.applies_if.as_ref().is_some_and(|guard| criterion_truth(guard, answers, date) == Truth::Unmet);
    to.push(if skipped { Outcome::NotApplicable } else { Outcome::Evaluated(criterion_truth(criterion, answers, date)) });
    for member in criterion.members() {
        push(member, answers, date, to);
    }
}
