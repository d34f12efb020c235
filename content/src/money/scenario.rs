//! Three scenarios, from what was entered: how much hangs on the hypotheses.

use super::projection::{Hypotheses, project};
use super::{Inputs, Projection};
use crate::model::Euros;

/// A scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scenario {
    /// Fewer new patients, later decisions, a longer wait for the ordinary listing, tapering tariffs at their floor where it is known.
    Low,
    /// As entered.
    Central,
    /// More new patients.
    High,
}

impl Scenario {
    /// All, lowest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Central, Self::High];

    /// The identifier used in files and wording.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Central => "central",
            Self::High => "high",
        }
    }

    const fn hypotheses(self, inputs: &Inputs<'_>) -> Hypotheses {
        match self {
            Self::Low => Hypotheses { patients: 1000 - inputs.spread, slip: inputs.slip, floor: true },
            Self::Central => Hypotheses { patients: 1000, slip: 0, floor: false },
            Self::High => Hypotheses { patients: 1000 + inputs.spread, slip: 0, floor: false },
        }
    }
}

/// What the inputs lead to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook<'a> {
    /// One projection for each scenario, lowest first.
    pub scenarios: [(Scenario, Projection<'a>); 3],
    /// What the wait between early access and the ordinary listing takes away over the whole projection, as entered; absent when there is
    /// no wait, or nothing after it.
    pub gap_cost: Option<Euros>,
}

impl<'a> Outlook<'a> {
    /// The projection of what was entered.
    pub const fn central(&self) -> &Projection<'a> {
        &self.scenarios[1].1
    }
}

/// Projects the inputs.
pub fn outlook<'a>(inputs: &Inputs<'a>) -> Outlook<'a> {
    let scenarios = Scenario::ALL.map(|scenario| (scenario, project(inputs, scenario.hypotheses(inputs))));
    let waits = inputs.early.is_some() && inputs.after.is_some() && inputs.gap > 0;
    let gap_cost = waits.then(|| {
        let at_once = Inputs { gap: 0, ..inputs.clone() };
        project(&at_once, Scenario::Central.hypotheses(inputs)).billed() - scenarios[1].1.billed()
    });
    Outlook { scenarios, gap_cost }
}
