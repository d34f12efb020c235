//! What the desk says of one prerequisite.

use content::assess::PrerequisiteAssessment;
use content::model::library::FicheKind;
use content::model::prerequisite::Output;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Scope, ids};

/// What the desk says of one prerequisite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PrerequisiteReport {
    /// Identifier.
    pub id: String,
    /// Whether it applies and how far it is.
    #[schema(value_type = ids::PrerequisiteStateId)]
    pub state: &'static str,
    /// Name.
    pub name: String,
    /// Its fiche.
    pub url: String,
    /// Whether it concerns this company above all.
    pub strongly: bool,
    /// Schemes it is needed for; empty means every scheme.
    pub needed_for: Vec<String>,
    /// What its decision table concludes from the answers.
    pub conclusions: Vec<Conclusion>,
}

/// A conclusion of a decision table, such as a class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Conclusion {
    /// What is concluded.
    pub key: String,
    /// The same in words.
    pub label: String,
    /// The conclusion.
    pub value: String,
    /// The same in words.
    pub wording: String,
}

impl PrerequisiteReport {
    /// The report of one prerequisite of an assessment.
    pub fn new(scope: &Scope<'_>, assessed: &PrerequisiteAssessment) -> Self {
        let prerequisite = &scope.library.rules.prerequisites[assessed.prerequisite];
        let row = assessed.decision.and_then(|row| prerequisite.decision_table.get(row));
        let outputs = row.map_or(&[][..], |row| &row.outputs);
        Self {
            id: prerequisite.id.clone(),
            state: assessed.state.id(),
            name: scope.text(&prerequisite.name),
            url: scope.url(FicheKind::Prerequisite, &prerequisite.id),
            strongly: assessed.strongly,
            needed_for: prerequisite.needed_for.clone(),
            conclusions: outputs.iter().map(|output| conclusion(scope, output)).collect(),
        }
    }
}

fn conclusion(scope: &Scope<'_>, output: &Output) -> Conclusion {
    Conclusion {
        key: output.key.clone(),
        label: scope.text(&output.label),
        value: output.value.clone(),
        wording: scope.text(&output.wording),
    }
}
