//! Advice: which schemes to look at first, which to set aside, and why. It never changes a verdict.

use content::model::RoutingRule;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Citation, Scope};

/// A piece of advice that holds for the dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AdviceReport {
    /// Identifier.
    pub id: String,
    /// The situation it is for.
    pub label: String,
    /// Schemes to look at first.
    pub recommend: Vec<String>,
    /// Schemes to set aside.
    pub set_aside: Vec<String>,
    /// Prerequisites to look at.
    pub prerequisites: Vec<String>,
    /// Calls to look at.
    pub calls: Vec<String>,
    /// Questions to answer first.
    pub ask_next: Vec<String>,
    /// Remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub citation: Citation,
}

impl AdviceReport {
    /// The report of a rule that holds.
    pub fn new(scope: &Scope<'_>, rule: &RoutingRule) -> Self {
        let question = |ix| scope.library.rules.question(ix).id.clone();
        Self {
            id: rule.id.clone(),
            label: scope.text(&rule.label),
            recommend: rule.recommend.clone(),
            set_aside: rule.set_aside.clone(),
            prerequisites: rule.prerequisites.clone(),
            calls: rule.calls.clone(),
            ask_next: rule.ask_next.iter().copied().map(question).collect(),
            note: rule.note.as_ref().map(|note| scope.text(note)),
            citation: Citation::new(scope, Some(&rule.provenance)),
        }
    }
}
