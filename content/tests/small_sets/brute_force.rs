//! Every assignment of every question, tried one after the other.

use chrono::NaiveDate;
use content::answers::Value;
use content::assess::compiled::MOST_CHANGES;
use content::assess::{Truth, criterion_truth};
use content::model::{Kind, Level, Moves, Question, QuestionIx};
use content::{Answers, Rules};

use crate::generated::MOST;

/// Some answers to change, with their new values.
pub type Assignment = Vec<(QuestionIx, Value)>;

pub fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date")
}

pub fn questions(rules: &Rules) -> impl Iterator<Item = QuestionIx> + use<> {
    (0..u16::try_from(rules.questions.len()).expect("few questions")).map(QuestionIx)
}

/// Every answer that a question can get.
pub fn values(question: &Question) -> Vec<Value> {
    let domain = question.kind.domain();
    match &question.kind {
        Kind::Choice(_) => (0u8..32).filter(|option| domain >> option & 1 == 1).map(Value::Choice).collect(),
        Kind::Choices { exclusive, .. } => {
            let plausible = |bits: &u32| bits & !domain == 0 && (bits & exclusive == 0 || bits.is_power_of_two());
            (1..=domain).filter(plausible).map(Value::Choices).collect()
        }
        Kind::YesNo => vec![Value::Flag(true), Value::Flag(false)],
        Kind::Number { .. } => (0..=2 * MOST).map(|halves| Value::Number(f64::from(halves) / 2.0)).collect(),
        Kind::Text => Vec::new(),
    }
}

/// What the blocking criteria come to when every question is answered.
pub fn opens(rules: &Rules, answers: &Answers) -> bool {
    let blocking = rules.schemes[0].criteria.iter().filter(|criterion| criterion.level == Level::Blocking);
    Truth::all(blocking.map(|criterion| criterion_truth(criterion, answers, date()))) == Truth::Met
}

/// Every way of answering the open questions.
pub fn completions(rules: &Rules, answers: &Answers) -> Vec<Answers> {
    let mut all = vec![answers.clone()];
    for question in questions(rules).filter(|question| answers.known(*question).is_none()) {
        let with = |answers: &Answers| {
            let answers = answers.clone();
            values(rules.question(question)).into_iter().map(move |value| {
                let mut answers = answers.clone();
                answers.set(question, value);
                answers
            })
        };
        all = all.iter().flat_map(with).collect();
    }
    all
}

/// Whether some way of answering the open questions opens the scheme.
pub fn can_open(rules: &Rules, answers: &Answers) -> bool {
    completions(rules, answers).iter().any(|full| opens(rules, full))
}

/// Every set of at most four changed answers after which the scheme can open, and of which no part is enough.
pub fn minimal_changes(rules: &Rules, answers: &Answers) -> Vec<Assignment> {
    let known: Vec<QuestionIx> = questions(rules).filter(|question| answers.known(*question).is_some()).collect();
    let mut subsets: Vec<u32> =
        (0..1 << known.len()).filter(|subset: &u32| subset.count_ones() as usize <= MOST_CHANGES).collect();
    subsets.sort_by_key(|subset| subset.count_ones());
    let mut minimal: Vec<Assignment> = Vec::new();
    for subset in subsets {
        let chosen: Vec<QuestionIx> =
            known.iter().enumerate().filter(|(place, _)| subset >> place & 1 == 1).map(|(_, question)| *question).collect();
        for assignment in assignments(rules, &chosen, answers) {
            let contains = |smaller: &Assignment| smaller.iter().all(|change| assignment.contains(change));
            if !minimal.iter().any(contains) && can_open(rules, &applied(answers, &assignment)) {
                minimal.push(assignment);
            }
        }
    }
    minimal
}

/// Every way of changing all of `chosen`.
fn assignments(rules: &Rules, chosen: &[QuestionIx], answers: &Answers) -> Vec<Assignment> {
    let mut all = vec![Assignment::new()];
    for question in chosen {
        let others = values(rules.question(*question)).into_iter().filter(|value| answers.known(*question) != Some(value));
        let others: Vec<Value> = others.collect();
        let with = |assignment: &Assignment| {
            let assignment = assignment.clone();
            others.iter().map(move |value| assignment.iter().cloned().chain([(*question, value.clone())]).collect())
        };
        all = all.iter().flat_map(with).collect();
    }
    all
}

pub fn applied(answers: &Answers, assignment: &Assignment) -> Answers {
    let mut changed = answers.clone();
    for (question, value) in assignment {
        changed.set(*question, value.clone());
    }
    changed
}

/// Whether the company can turn `from` into `to`, read from the moves alone.
pub fn company_can(question: &Question, from: &Value, to: &Value) -> bool {
    let Some(changeable) = &question.changeable else {
        return false;
    };
    match (&changeable.moves, from, to) {
        (Moves::Forward(steps), Value::Choice(from), Value::Choice(to)) => {
            let place = |option| steps.iter().position(|step| step == option);
            place(from).zip(place(to)).is_some_and(|(from, to)| from < to)
        }
        (Moves::To(options), Value::Choice(_), Value::Choice(to)) => options >> to & 1 == 1,
        (Moves::Flag { yes, no }, _, Value::Flag(to)) => {
            if *to {
                *yes
            } else {
                *no
            }
        }
        (Moves::Number { up, down }, Value::Number(from), Value::Number(to)) => (to > from && *up) || (to < from && *down),
        (Moves::Edit { add, remove }, Value::Choices(from), Value::Choices(to)) => {
            // An option that goes alone gives way by itself, and is what remains when the rest is withdrawn.
            let exclusive = if let Kind::Choices { exclusive, .. } = question.kind { exclusive } else { 0 };
            let (added, removed) = (to & !from & !exclusive, from & !to & !exclusive);
            added & !add == 0 && removed & !remove == 0
        }
        _ => false,
    }
}
