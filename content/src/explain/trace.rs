//! The reasons of a verdict: one node for each criterion.

use crate::assess::Outcome;
use crate::model::{Criterion, Rule};

/// A criterion with its outcome, and its members when it is a group.
#[derive(Clone, Debug)]
pub struct TraceNode<'a> {
    /// The criterion.
    pub criterion: &'a Criterion,
    /// What it comes to.
    pub outcome: Outcome,
    /// Its members, in reading order.
    pub members: Vec<Self>,
}

impl TraceNode<'_> {
    /// How the members combine: `all`, `any`, `not`; `None` for a test.
    pub const fn combination(&self) -> Option<&'static str> {
        match self.criterion.rule {
            Rule::Test(_) => None,
            Rule::All(_) => Some("all"),
            Rule::Any(_) => Some("any"),
            Rule::Not(_) => Some("not"),
        }
    }
}

/// Pairs criteria with the outcomes of an assessment.
pub fn trace<'a>(criteria: &'a [Criterion], outcomes: &[Outcome]) -> Vec<TraceNode<'a>> {
    let mut rest = outcomes.iter();
    nodes(criteria, &mut rest)
}

fn nodes<'a>(criteria: &'a [Criterion], outcomes: &mut std::slice::Iter<'_, Outcome>) -> Vec<TraceNode<'a>> {
    let mut traced = Vec::with_capacity(criteria.len());
    for criterion in criteria {
        let Some(outcome) = outcomes.next() else { break };
        traced.push(TraceNode { criterion, outcome: *outcome, members: nodes(criterion.members(), outcomes) });
    }
    traced
}
