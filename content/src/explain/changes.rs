//! Smallest changes: what would open a scheme that is closed.

use chrono::NaiveDate;

use super::moves::{can_move, targets};
use crate::answers::{Answers, Value};
use crate::assess::compiled::{Cube, Demand, Formula, MOST_CHANGES};
use crate::assess::{Truth, test_truth};
use crate::model::{Criterion, Level, QuestionIx, Rules};

/// One answer to change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The question.
    pub question: QuestionIx,
    /// The answer today.
    pub from: Value,
    /// The answer to aim at, then the other single answers that would do as well. Never empty.
    pub to: Vec<Value>,
    /// Whether the company itself can bring it about.
    pub changeable: bool,
}

/// Changes that together open a scheme, none of which can be left out.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeSet {
    /// The changes, in the order of the questionnaire.
    pub changes: Vec<Change>,
}

impl ChangeSet {
    /// Whether every change is one that the company can make.
    pub fn is_changeable(&self) -> bool {
        self.changes.iter().all(|change| change.changeable)
    }

    /// Applies the changes, each towards the first answer to aim at.
    #[must_use]
    pub fn applied(&self, answers: &Answers) -> Answers {
        let mut changed = answers.clone();
        for change in &self.changes {
            changed.set(change.question, change.to[0].clone());
        }
        changed
    }
}

/// All inclusion-minimal sets of at most [`MOST_CHANGES`] changes after which the scheme is no longer closed on `date`:
/// open, or open to be settled where questions are still unanswered. Those that the company can make come first, then the
/// smaller. Empty when the scheme is not closed, or when it takes more changes.
///
/// `answers` are those of an [`crate::Assessment`], deductions included.
pub fn scheme_changes(rules: &Rules, scheme: usize, answers: &Answers, date: NaiveDate) -> Vec<ChangeSet> {
    if !rules.schemes[scheme].in_force.contains(date) {
        return Vec::new();
    }
    changes(rules, &rules.compiled.schemes[scheme], answers, date)
}

/// The same for a call: "you would qualify if…".
pub fn call_changes(rules: &Rules, call: usize, answers: &Answers, date: NaiveDate) -> Vec<ChangeSet> {
    changes(rules, &rules.compiled.calls[call], answers, date)
}

fn changes(rules: &Rules, formula: &Formula, answers: &Answers, date: NaiveDate) -> Vec<ChangeSet> {
    let mut candidates: Vec<Vec<&(QuestionIx, Demand)>> = Vec::new();
    for cube in formula.opening(date) {
        let conflicts: Vec<_> = cube.conflicts(answers).take(MOST_CHANGES + 1).collect();
        if conflicts.is_empty() {
            return Vec::new();
        }
        if conflicts.len() <= MOST_CHANGES && !candidates.contains(&conflicts) {
            candidates.push(conflicts);
        }
    }
    let minimal = |candidate: &&Vec<&(QuestionIx, Demand)>| {
        !candidates.iter().any(|other| other != *candidate && asks_less(other, candidate))
    };
    let mut sets: Vec<ChangeSet> = candidates
        .iter()
        .filter(minimal)
        .map(|conflicts| ChangeSet { changes: conflicts.iter().map(|(question, demand)| change(rules, *question, demand, answers)).collect() })
        .collect();
    sets.sort_by_key(|set| (!set.is_changeable(), set.changes.len()));
    sets
}

/// Whether whoever makes the changes of `more` has made those of `less` as well.
fn asks_less(less: &[&(QuestionIx, Demand)], more: &[&(QuestionIx, Demand)]) -> bool {
    less.iter().all(|(question, demand)| more.iter().any(|(other, stricter)| question == other && stricter.implies(demand)))
}

fn change(rules: &Rules, question: QuestionIx, demand: &Demand, answers: &Answers) -> Change {
    let asked = rules.question(question);
    let current = answers.known(question);
    Change {
        question,
        from: current.cloned().unwrap_or(Value::Unknown),
        to: targets(asked, current, demand),
        changeable: can_move(asked, current, demand),
    }
}

/// The criteria to blame for a closed scheme: the unmet blocking ones that the smallest changes bear on; every unmet blocking
/// one when it takes more changes than are proposed.
pub fn blamed<'a>(rules: &'a Rules, scheme: usize, answers: &Answers, date: NaiveDate) -> Vec<&'a Criterion> {
    let sets = scheme_changes(rules, scheme, answers, date);
    let concerned = |question: QuestionIx| {
        sets.is_empty() || sets.iter().any(|set| set.changes.iter().any(|change| change.question == question))
    };
    let unmet = |criterion: &&Criterion| {
        criterion.level == Level::Blocking && crate::assess::criterion_truth(criterion, answers, date) == Truth::Unmet
    };
    let bears = |criterion: &&Criterion| {
        let mut found = false;
        criterion.for_each_test(&mut |test| found |= test_truth(test, answers) == Truth::Unmet && concerned(test.question));
        found
    };
    rules.schemes[scheme].criteria.iter().filter(unmet).filter(bears).collect()
}

/// The ways still open to the answers.
pub(super) fn live<'a>(cubes: &'a [Cube], answers: &'a Answers) -> impl Iterator<Item = &'a Cube> {
    cubes.iter().filter(|cube| cube.is_open_to(answers))
}
