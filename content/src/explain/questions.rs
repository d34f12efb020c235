//! Which question to ask next, and how many are left.

use chrono::NaiveDate;

use super::changes::live;
use crate::answers::Answers;
use crate::assess::compiled::{Demand, Formula};
use crate::assess::{Assessment, PrerequisiteState, Truth, derive, test_truth};
use crate::model::{CallState, Criterion, QuestionIx, Rules};

/// What the questions are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Settle every scheme: the main questionnaire.
    Schemes,
    /// Then everything else that answers can still change: prerequisite criteria, prerequisites and calls that are not over.
    Everything,
}

/// Questions that can still change a verdict, each with how much it settles, in the order of the questionnaire.
///
/// Their number is an upper bound of the questions left: an answer can only make others useless. Questions answered "I don't
/// know" are not asked again.
pub fn open_questions(rules: &Rules, assessment: &Assessment, goal: Goal) -> Vec<(QuestionIx, f64)> {
    let mut weights = vec![0.0f64; rules.questions.len()];
    let answers = &assessment.answers;
    for assessed in assessment.schemes.iter().filter(|assessed| !assessed.verdict.is_settled()) {
        weigh(&rules.compiled.schemes[assessed.scheme], rules, answers, assessment.date, 1.0, &mut weights);
    }
    if goal == Goal::Everything {
        weigh_the_rest(rules, assessment, &mut weights);
    }
    (0u16..)
        .zip(weights)
        .map(|(position, weight)| (QuestionIx(position), weight))
        .filter(|(question, weight)| *weight > 0.0 && answers.given(*question).is_none())
        .collect()
}

/// The question to ask next: in the first section that still has one, the question that settles the most.
pub fn next_question(rules: &Rules, assessment: &Assessment, goal: Goal) -> Option<QuestionIx> {
    best(rules, &open_questions(rules, assessment, goal))
}

/// The question to ask next among `open`: in the first section that still has one, the one that settles the most.
pub fn best(rules: &Rules, open: &[(QuestionIx, f64)]) -> Option<QuestionIx> {
    let section = |question: QuestionIx| rules.question(question).section;
    let first = open.iter().map(|(question, _)| section(*question)).min()?;
    open.iter()
        .filter(|(question, _)| section(*question) == first)
        .max_by(|one, two| one.1.total_cmp(&two.1).then(two.0.cmp(&one.0)))
        .map(|(question, _)| *question)
}

/// The question that would settle most of one undetermined scheme.
pub fn settling_question(rules: &Rules, assessment: &Assessment, scheme: usize) -> Option<QuestionIx> {
    let assessed = assessment.schemes.iter().find(|assessed| assessed.scheme == scheme)?;
    if assessed.verdict.is_settled() {
        return None;
    }
    let mut weights = vec![0.0; rules.questions.len()];
    weigh(&rules.compiled.schemes[scheme], rules, &assessment.answers, assessment.date, 1.0, &mut weights);
    let open = (0u16..)
        .map(QuestionIx)
        .zip(weights)
        .filter(|(question, weight)| *weight > 0.0 && assessment.answers.known(*question).is_none());
    open.max_by(|one, two| one.1.total_cmp(&two.1).then(two.0.cmp(&one.0))).map(|(question, _)| question)
}

/// The schemes that have a criterion on the question: why it is asked.
pub fn schemes_using(rules: &Rules, question: QuestionIx) -> Vec<usize> {
    let uses = |criterion: &Criterion| {
        let mut found = false;
        criterion.for_each_test(&mut |test| found |= test.question == question);
        found
    };
    let feeds = |deduced: QuestionIx| {
        rules
            .prerequisites
            .iter()
            .flat_map(|prerequisite| &prerequisite.decision_table)
            .any(|row| uses(&row.when) && row.answers.iter().any(|(answer, _)| *answer == deduced))
    };
    let uses_or_feeds = |criterion: &Criterion| {
        let mut found = uses(criterion);
        criterion.for_each_test(&mut |test| found |= feeds(test.question));
        found
    };
    (0..rules.schemes.len()).filter(|scheme| rules.schemes[*scheme].criteria.iter().any(uses_or_feeds)).collect()
}

/// Adds, for each question that a live way still depends on, how likely its answer is to decide.
fn weigh(formula: &Formula, rules: &Rules, answers: &Answers, date: NaiveDate, weight: f64, weights: &mut [f64]) {
    let mut best = vec![0.0f64; weights.len()];
    for cube in live(formula.opening(date), answers) {
        for (question, demand) in cube.demands().iter().filter(|(question, _)| answers.known(*question).is_none()) {
            let slot = &mut best[usize::from(question.0)];
            *slot = slot.max(selectivity(rules, *question, demand));
        }
    }
    for (total, more) in weights.iter_mut().zip(best) {
        *total += weight * more;
    }
}

/// The share of possible answers that a demand refuses, as a rough chance that the question decides.
fn selectivity(rules: &Rules, question: QuestionIx, demand: &Demand) -> f64 {
    let kind = &rules.question(question).kind;
    let count = |bits: u32| f64::from(bits.count_ones());
    let all = count(kind.domain()).max(1.0);
    let refused = match demand {
        Demand::Choice(allowed) => 1.0 - count(allowed & kind.domain()) / all,
        Demand::Choices { wanted, refused } => {
            let missing = wanted.iter().map(|set| 1.0 - count(set & kind.domain()) / all).fold(0.0, f64::max);
            missing.max(count(refused & kind.domain()) / all)
        }
        Demand::Flag(_) | Demand::Number(_) | Demand::Text { .. } => 0.5,
    };
    refused.max(0.02)
}

fn weigh_the_rest(rules: &Rules, assessment: &Assessment, weights: &mut [f64]) {
    const LESS: f64 = 0.1;
    let answers = &assessment.answers;
    let mut tests = |criterion: &Criterion| {
        criterion.for_each_test(&mut |test| {
            if test_truth(test, answers) == Truth::Unknown {
                weights[usize::from(test.question.0)] += LESS;
            }
        });
    };
    for assessed in assessment.schemes.iter().filter(|assessed| assessed.verdict != crate::Verdict::Closed) {
        rules.schemes[assessed.scheme].criteria.iter().for_each(&mut tests);
    }
    for assessed in &assessment.prerequisites {
        let prerequisite = &rules.prerequisites[assessed.prerequisite];
        if assessed.state == PrerequisiteState::Undetermined {
            prerequisite.applies_when.iter().for_each(&mut tests);
        }
        if assessed.state == PrerequisiteState::ToCheck {
            prerequisite.conditions.iter().chain(prerequisite.decision_table.iter().map(|row| &row.when)).for_each(&mut tests);
        }
    }
    for assessed in assessment.calls.iter().filter(|assessed| assessed.state != CallState::Closed && !assessed.fit.is_settled()) {
        weigh(&rules.compiled.calls[assessed.call], rules, answers, assessment.date, LESS, weights);
    }
}

/// Questions that would be asked, one after the other, if they were answered as in `answers`.
pub fn walk(rules: &Rules, answers: &Answers, date: NaiveDate, goal: Goal) -> Vec<QuestionIx> {
    let mut asked = Vec::new();
    let mut given = Answers::new();
    let (complete, _) = derive(rules, answers);
    while let Some(question) = next_question(rules, &crate::assess(rules, &given, date), goal) {
        let answer = complete.given(question).cloned().unwrap_or(crate::answers::Value::Unknown);
        given.set(question, answer);
        asked.push(question);
    }
    asked
}
