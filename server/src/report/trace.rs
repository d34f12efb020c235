//! The reasons: criteria as a tree, with what each comes to and where it comes from.

use chrono::NaiveDate;
use content::explain::TraceNode;
use content::model::{Criterion, Rule};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Citation, Scope, ids};

/// The reasons of a verdict.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Trace {
    /// The criteria; all must hold.
    pub criteria: Vec<CriterionReport>,
}

/// A criterion, and its members when it is a group.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CriterionReport {
    /// Identifier, unique within its scheme.
    pub id: String,
    /// The condition in words.
    pub label: String,
    /// What happens when it is not met.
    #[schema(value_type = ids::LevelId)]
    pub level: &'static str,
    /// What it comes to; absent where nothing was assessed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<ids::OutcomeId>)]
    pub outcome: Option<&'static str>,
    /// How the members combine; absent on a single test.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<ids::CombinationId>)]
    pub combination: Option<&'static str>,
    /// The members of a group.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(no_recursion)]
    pub members: Vec<CriterionReport>,
    /// Remark, such as practice beyond the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// First day on which it is in force, when it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_force_from: Option<NaiveDate>,
    /// Last day on which it is in force, when it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_force_until: Option<NaiveDate>,
    /// Where it comes from.
    #[serde(flatten)]
    pub citation: Citation,
}

impl Trace {
    /// The reasons found by an assessment.
    pub fn new(scope: &Scope<'_>, nodes: &[TraceNode<'_>]) -> Self {
        let criteria = nodes.iter().map(|node| assessed(scope, node)).collect();
        Self { criteria }
    }

    /// Criteria by themselves, without a dossier.
    pub fn unassessed(scope: &Scope<'_>, criteria: &[Criterion]) -> Self {
        let criteria = criteria.iter().map(|criterion| plain(scope, criterion)).collect();
        Self { criteria }
    }
}

fn assessed(scope: &Scope<'_>, node: &TraceNode<'_>) -> CriterionReport {
    let members = node.members.iter().map(|member| assessed(scope, member)).collect();
    CriterionReport { outcome: Some(node.outcome.id()), ..report(scope, node.criterion, members) }
}

fn plain(scope: &Scope<'_>, criterion: &Criterion) -> CriterionReport {
    let members = criterion.members().iter().map(|member| plain(scope, member)).collect();
    report(scope, criterion, members)
}

fn report(scope: &Scope<'_>, criterion: &Criterion, members: Vec<CriterionReport>) -> CriterionReport {
    CriterionReport {
        id: criterion.id.clone(),
        label: scope.text(&criterion.label),
        level: criterion.level.id(),
        outcome: None,
        combination: combination(&criterion.rule),
        members,
        note: criterion.note.as_ref().map(|note| scope.text(note)),
        in_force_from: criterion.in_force.from,
        in_force_until: criterion.in_force.until,
        citation: Citation::new(scope, criterion.provenance.as_ref()),
    }
}

const fn combination(rule: &Rule) -> Option<&'static str> {
    match rule {
        Rule::Test(_) => None,
        Rule::All(_) => Some("all"),
        Rule::Any(_) => Some("any"),
        Rule::Not(_) => Some("not"),
    }
}
