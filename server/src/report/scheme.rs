//! What the desk says of one scheme.

use content::assess::SchemeAssessment;
use content::explain::{blamed, scheme_changes, settling_question, trace};
use content::model::library::FicheKind;
use content::{Assessment, Verdict};
use serde::Serialize;
use utoipa::ToSchema;

use super::{ChangeReport, Scope, Trace, change, ids};

/// What the desk says of one scheme.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SchemeReport {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Its fiche.
    pub url: String,
    /// The verdict.
    #[schema(value_type = ids::VerdictId)]
    pub verdict: &'static str,
    /// Criteria met.
    pub met: u16,
    /// Criteria not met.
    pub unmet: u16,
    /// Criteria not known.
    pub unknown: u16,
    /// Criteria that only an authority decides, not counted above.
    pub authority: u16,
    /// Criteria to blame when it is closed or reachable.
    pub blocking: Vec<String>,
    /// The question that would settle most of it when it is undetermined.
    #[schema(required = true)]
    pub settling_question: Option<String>,
    /// Smallest sets of changes after which it is no longer closed; those that the company can make come first.
    pub changes: Vec<Vec<ChangeReport>>,
    /// The reasons.
    pub trace: Trace,
}

impl SchemeReport {
    /// The report of one scheme of an assessment.
    pub fn new(scope: &Scope<'_>, assessment: &Assessment, assessed: &SchemeAssessment) -> Self {
        let rules = &scope.library.rules;
        let scheme = &rules.schemes[assessed.scheme];
        let (answers, date) = (&assessment.answers, assessment.date);
        let is_shut = matches!(assessed.verdict, Verdict::Closed | Verdict::Reachable);
        let blocking = if is_shut { blamed(rules, assessed.scheme, answers, date) } else { Vec::new() };
        let changes = if is_shut { scheme_changes(rules, assessed.scheme, answers, date) } else { Vec::new() };
        let settling = settling_question(rules, assessment, assessed.scheme);
        Self {
            id: scheme.id.clone(),
            name: scope.text(&scheme.name),
            url: scope.url(FicheKind::Scheme, &scheme.id),
            verdict: assessed.verdict.id(),
            met: assessed.met,
            unmet: assessed.unmet,
            unknown: assessed.unknown,
            authority: assessed.authority,
            blocking: blocking.into_iter().map(|criterion| criterion.id.clone()).collect(),
            settling_question: settling.map(|question| rules.question(question).id.clone()),
            changes: change::change_sets(scope, &changes),
            trace: Trace::new(scope, &trace(&scheme.criteria, &assessed.outcomes)),
        }
    }
}
