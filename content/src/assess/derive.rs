//! Decision tables: answers that follow from others.

use chrono::NaiveDate;

use super::{Truth, criterion_truth};
use crate::answers::{Answers, Note};
use crate::model::{PrerequisiteRules, Rules};

/// Completes `answers` with what the decision tables settle. An answer that was given is never replaced.
pub fn derive(rules: &Rules, answers: &Answers) -> (Answers, Vec<Note>) {
    let mut derived = answers.clone();
    let mut notes = Vec::new();
    // One table may need the conclusion of another, whatever the order of the files: until nothing is added.
    loop {
        let before = notes.len();
        for (position, prerequisite) in (0u16..).zip(&rules.prerequisites) {
            let concludes = prerequisite.decision_table.iter().any(|row| !row.answers.is_empty());
            if !concludes || !applies(prerequisite, &derived, rules.date) {
                continue;
            }
            let Some(row) = winning_row(prerequisite, &derived, rules.date) else { continue };
            for (question, value) in &prerequisite.decision_table[row].answers {
                if derived.known(*question).is_none() {
                    derived.set(*question, value.clone());
                    notes.push(Note::Derived { question: *question, prerequisite: position });
                }
            }
        }
        if notes.len() == before {
            return (derived, notes);
        }
    }
}

fn applies(prerequisite: &PrerequisiteRules, answers: &Answers, date: NaiveDate) -> bool {
    prerequisite.applies_when.as_ref().is_none_or(|rule| criterion_truth(rule, answers, date) == Truth::Met)
}

/// The first row that holds. A row that may hold hides those below it: nothing is concluded yet.
pub(super) fn winning_row(prerequisite: &PrerequisiteRules, answers: &Answers, date: NaiveDate) -> Option<usize> {
    let rows = prerequisite.decision_table.iter().map(|row| criterion_truth(&row.when, answers, date)).enumerate();
    let (row, truth) = rows.into_iter().find(|(_, truth)| *truth != Truth::Unmet)?;
    (truth == Truth::Met).then_some(row)
}
