//! Regulatory prerequisites: CE marking, hosting, GDPR, AI Act, …

use serde::{Deserialize, Serialize};

use super::{Criterion, Fact, Passage, Period, QuestionIx, Text};
use crate::answers::Value;

/// A row of a decision table: the first whose condition holds wins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecisionRow {
    /// The condition.
    pub when: Criterion,
    /// Answers it settles when they are not given.
    pub answers: Vec<(QuestionIx, Value)>,
    /// Other conclusions: key, wording of the key, wording of the value.
    pub outputs: Vec<Output>,
}

/// A conclusion of a decision table that is not an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Output {
    /// Identifier of what is concluded, such as `ai_risk`.
    pub key: String,
    /// What is concluded, in words.
    pub label: Text,
    /// Identifier of the conclusion.
    pub value: String,
    /// The conclusion in words.
    pub wording: Text,
}

/// The part of a prerequisite that the engine evaluates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PrerequisiteRules {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: Text,
    /// `en_vigueur` or another status of the files.
    pub status: String,
    /// Category, such as `mise_sur_le_marche`.
    pub category: String,
    /// When it is in force.
    pub in_force: Period,
    /// Whom it concerns; everyone when absent.
    pub applies_when: Option<Criterion>,
    /// Whom it concerns above all.
    pub applies_strongly_when: Option<Criterion>,
    /// What must be true; empty when the desk cannot tell.
    pub conditions: Vec<Criterion>,
    /// What it concludes from the answers.
    pub decision_table: Vec<DecisionRow>,
    /// Schemes it is needed for; empty means every scheme.
    pub needed_for: Vec<String>,
}

/// The fiche of a prerequisite.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Prerequisite {
    /// Identifier.
    pub id: String,
    /// What it is.
    pub summary: Passage,
    /// Figures and references.
    pub facts: Vec<Fact>,
    /// What to do, in order.
    pub steps: Vec<Passage>,
    /// Bodies in charge.
    pub authority: Vec<String>,
    /// Frequent mistakes.
    pub pitfalls: Vec<Passage>,
    /// Sources to cite on the page.
    pub legal_references: Vec<String>,
}
