//! A rule set with a dossier, printed in few lines when a property fails.

use std::fmt;

use content::answers::Value;
use content::model::{Criterion, Kind, Rule};
use content::{Answers, Rules};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::brute_force::{questions, values};
use crate::generated::rules;

/// A rule set and a dossier.
#[derive(Clone)]
pub struct Case {
    pub rules: Rules,
    pub answers: Answers,
}

/// A rule set and a dossier; each question may be left open or answered "I don't know".
pub fn case() -> impl Strategy<Value = Case> {
    (rules(), prop::collection::vec((0u8..5, any::<Index>()), 4)).prop_map(|(rules, draws)| {
        let mut answers = Answers::new();
        for (question, (roll, pick)) in questions(&rules).zip(draws) {
            let values = values(rules.question(question));
            match roll {
                0 => {}
                1 => answers.set(question, Value::Unknown),
                _ => answers.set(question, values[pick.index(values.len())].clone()),
            }
        }
        Case { rules, answers }
    })
}

impl fmt::Debug for Case {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter)?;
        for ix in questions(&self.rules) {
            let question = self.rules.question(ix);
            let moves = question.changeable.as_ref().map(|changeable| &changeable.moves);
            let exclusive = if let Kind::Choices { exclusive, .. } = question.kind { exclusive } else { 0 };
            let (kind, domain) = (question.kind.id(), question.kind.domain());
            writeln!(
                formatter,
                "{}: {kind} {domain:b} alone {exclusive:b} moves {moves:?}, answer {:?}",
                ix.0,
                self.answers.given(ix)
            )?;
        }
        self.rules.schemes[0].criteria.iter().try_for_each(|criterion| writeln!(formatter, "- {}", told(criterion)))
    }
}

fn told(criterion: &Criterion) -> String {
    let members = |members: &[Criterion]| members.iter().map(told).collect::<Vec<_>>().join(", ");
    let rule = match &criterion.rule {
        Rule::Test(test) => format!("{}: {:?}", test.question.0, test.constraint),
        Rule::All(all) => format!("all({})", members(all)),
        Rule::Any(any) => format!("any({})", members(any)),
        Rule::Not(not) => format!("not({})", told(not)),
    };
    let guard = criterion.applies_if.as_ref().map(|guard| format!(" only if {}", told(guard))).unwrap_or_default();
    format!("{rule}{guard} [{}]", criterion.level.id())
}
