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
    let mut candidates: Vec<Candidate> = Vec::new();
    for cube in formula.opening(date) {
        let conflicts: Candidate = cube.conflicts(answers).take(MOST_CHANGES + 1).cloned().collect();
        if conflicts.is_empty() {
            return Vec::new();
        }
        if conflicts.len() <= MOST_CHANGES && !candidates.contains(&conflicts) {
            candidates.push(conflicts);
        }
    }
    let mut sets: Vec<ChangeSet> = Vec::new();
    for demands in minimal(candidates, rules) {
        let set =
            ChangeSet { changes: demands.iter().map(|(question, demand)| change(rules, *question, demand, answers)).collect() };
        if !sets.contains(&set) {
            sets.push(set);
        }
    }
    sets.sort_by_key(|set| (!set.is_changeable(), set.changes.len()));
    sets
}

/// What some questions have to become, sorted by question.
type Candidate = Vec<(QuestionIx, Demand)>;

/// The candidates, without the part of each in which fewer changes would do.
fn minimal(mut candidates: Vec<Candidate>, rules: &Rules) -> Vec<Candidate> {
    candidates.sort_by_key(Vec::len);
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        let mut parts = vec![candidate];
        for less in &kept {
            parts = parts.into_iter().flat_map(|part| without(part, less, rules)).collect();
        }
        for part in parts {
            if !kept.iter().any(|other| asks_less(other, &part)) {
                kept.retain(|other| !asks_less(&part, other));
                kept.push(part);
            }
        }
    }
    kept
}

/// Whether whoever makes the changes of `more` has made those of `less` as well.
fn asks_less(less: &Candidate, more: &Candidate) -> bool {
    less.iter().all(|(question, demand)| more.iter().any(|(other, stricter)| question == other && stricter.implies(demand)))
}

/// The changes of `more` that are not those of `less` with something added. When `less` takes one value of a question and
/// `more` takes two, or something else besides, only the second value asks for the rest.
fn without(more: Candidate, less: &Candidate, rules: &Rules) -> Vec<Candidate> {
    let place = |question: &QuestionIx| more.iter().position(|(other, _)| other == question);
    let places: Option<Vec<usize>> = less.iter().map(|(question, _)| place(question)).collect();
    let Some(places) = places.filter(|places| places.len() < more.len()) else { return vec![more] };
    let mut parts = Vec::new();
    let mut rest = more;
    for (position, (question, demand)) in places.into_iter().zip(less) {
        let kind = &rules.question(*question).kind;
        for outside in rest[position].1.without(demand, kind) {
            let mut part = rest.clone();
            part[position].1 = outside;
            parts.push(part);
        }
        let Some(inside) = rest[position].1.and(demand, kind) else { return parts };
        rest[position].1 = inside;
    }
    parts
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
