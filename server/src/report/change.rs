//! Smallest changes: which answers would have to become what.

use content::answers::json::value_to_json;
use content::explain::{Change, ChangeSet};
use serde::Serialize;
use serde_json::Value as Json;
use utoipa::ToSchema;

use super::Scope;

/// One answer to change. Values are written as in the answers sent.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChangeReport {
    /// The question.
    pub question: String,
    /// The question in a few words.
    pub label: String,
    /// The answer today.
    pub from: Json,
    /// The answer to aim at.
    pub to: Json,
    /// Other answers that would do as well.
    pub alternatives: Vec<Json>,
    /// Whether the company itself can bring it about.
    pub changeable: bool,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<String>,
    /// How long it usually takes, where the sources say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead_time: Option<String>,
}

/// Sets of changes, each of which suffices.
pub fn change_sets(scope: &Scope<'_>, sets: &[ChangeSet]) -> Vec<Vec<ChangeReport>> {
    sets.iter().map(|set| set.changes.iter().map(|change| report(scope, change)).collect()).collect()
}

fn report(scope: &Scope<'_>, change: &Change) -> ChangeReport {
    let rules = &scope.library.rules;
    let question = rules.question(change.question);
    let json = |value| value_to_json(rules, change.question, value);
    let mut targets = change.to.iter().map(json);
    let means = question.changeable.as_ref().filter(|_| change.changeable);
    let lead_time = means.and_then(|means| means.lead_time.as_ref());
    ChangeReport {
        question: question.id.clone(),
        label: scope.text(&question.short),
        from: json(&change.from),
        to: targets.next().unwrap_or_default(),
        alternatives: targets.collect(),
        changeable: change.changeable,
        how: means.map(|means| scope.text(&means.how)),
        lead_time: lead_time.map(|lead_time| scope.text(lead_time)),
    }
}
