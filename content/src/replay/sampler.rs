//! Answers drawn by chance. Numbers are drawn around the bounds that criteria name, where something can flip.

use crate::Answers;
use crate::answers::Value;
use crate::chance::Chance;
use crate::model::{Constraint, Criterion, Kind, QuestionIx, Rules};

/// Out of this many questions one is left open, and one more is answered "I don't know".
const LEFT_OPEN: u64 = 8;

/// Draws answers: the same for the same seed and place, whatever was drawn before.
#[derive(Clone, Debug)]
pub struct Sampler<'a> {
    rules: &'a Rules,
    seed: u64,
    /// For each question the numbers that criteria name, with their neighbours, in order.
    bounds: Vec<Vec<f64>>,
}

impl<'a> Sampler<'a> {
    /// Draws answers to the questions of `rules`.
    pub fn new(rules: &'a Rules, seed: u64) -> Self {
        let mut bounds = vec![Vec::new(); rules.questions.len()];
        for criterion in rules.schemes.iter().flat_map(|scheme| &scheme.criteria) {
            note_bounds(criterion, &mut bounds);
        }
        for numbers in &mut bounds {
            numbers.sort_by(f64::total_cmp);
            numbers.dedup();
        }
        Self { rules, seed, bounds }
    }

    /// The answers of place `place`.
    pub fn draw(&self, place: u64) -> Answers {
        let mut chance = Chance::new(self.seed ^ place.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let mut answers = Answers::new();
        for (question, known) in (0u16..).map(QuestionIx).zip(&self.rules.questions) {
            match chance.below(LEFT_OPEN) {
                0 => {}
                1 => answers.set(question, Value::Unknown),
                _ => {
                    if let Some(value) = self.value(question, &known.kind, &mut chance) {
                        answers.set(question, value);
                    }
                }
            }
        }
        answers
    }

    fn value(&self, question: QuestionIx, kind: &Kind, chance: &mut Chance) -> Option<Value> {
        match kind {
            Kind::Choice(options) => {
                let option = chance.below_of(options);
                let value = if options[option].unknown { Value::Unknown } else { Value::Choice(u8::try_from(option).ok()?) };
                Some(value)
            }
            Kind::Choices { options, exclusive } => {
                // One option always, a second one now and then; none with those that go alone.
                let (one, other) = (chance.below_of(options), chance.below_of(options));
                if options[one].unknown || options[other].unknown {
                    return Some(Value::Unknown);
                }
                let (one, other) = (1u32 << one, 1u32 << other);
                let alone = (one | other) & exclusive != 0 || chance.below(3) > 0;
                Some(Value::Choices(if alone { one } else { one | other }))
            }
            Kind::YesNo => Some(Value::Flag(chance.below(2) == 0)),
            Kind::Number { min, max, .. } => {
                let numbers = &self.bounds[usize::from(question.0)];
                let within = |number: &&f64| min.is_none_or(|min| **number >= min) && max.is_none_or(|max| **number <= max);
                let possible: Vec<f64> = numbers.iter().filter(within).copied().collect();
                let number = if possible.is_empty() { min.or(*max)? } else { possible[chance.below_of(&possible)] };
                Some(Value::Number(number))
            }
            // Nobody types by chance what a criterion compares with.
            Kind::Text => None,
        }
    }
}

fn note_bounds(criterion: &Criterion, bounds: &mut [Vec<f64>]) {
    criterion.for_each_test(&mut |test| {
        if let Constraint::Number(interval) = &test.constraint {
            for (bound, _) in [interval.low, interval.high].into_iter().flatten() {
                bounds[usize::from(test.question.0)].extend([bound - 1.0, bound, bound + 1.0]);
            }
        }
    });
}
