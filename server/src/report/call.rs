//! Calls: whether one can file, until when, and whether the company may.

use chrono::NaiveDate;
use content::assess::CallAssessment;
use content::explain::changes::call_changes;
use content::explain::trace;
use content::model::library::FicheKind;
use content::model::{CallRules, CallState, Window};
use content::{Assessment, Verdict};
use serde::Serialize;
use utoipa::ToSchema;

use super::{ChangeReport, Scope, Trace, change, ids};

/// What the desk says of one call.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CallReport {
    /// Identifier.
    pub id: String,
    /// Whether one can file on the date.
    #[schema(value_type = ids::CallStateId)]
    pub state: &'static str,
    /// Whether the company may apply.
    #[schema(value_type = ids::VerdictId)]
    pub fit: &'static str,
    /// Name.
    pub name: String,
    /// Its fiche.
    pub url: String,
    /// The day the next window opens, when it is upcoming.
    #[schema(required = true)]
    pub opens: Option<NaiveDate>,
    /// The last day to file, where known.
    #[schema(required = true)]
    pub closes: Option<NaiveDate>,
    /// Smallest sets of changes after which the company would qualify.
    pub changes: Vec<Vec<ChangeReport>>,
    /// The reasons.
    pub trace: Trace,
}

impl CallReport {
    /// The report of one call of an assessment.
    pub fn new(scope: &Scope<'_>, assessment: &Assessment, assessed: &CallAssessment) -> Self {
        let rules = &scope.library.rules;
        let call = &rules.calls[assessed.call];
        let (opens, closes) = next_window(call, assessment.date);
        let is_shut = matches!(assessed.fit, Verdict::Closed | Verdict::Reachable);
        let changes = if is_shut { call_changes(rules, assessed.call, &assessment.answers, assessment.date) } else { Vec::new() };
        Self {
            id: call.id.clone(),
            state: assessed.state.id(),
            fit: assessed.fit.id(),
            name: scope.text(&call.name),
            url: scope.url(FicheKind::Call, &call.id),
            opens,
            closes,
            changes: change::change_sets(scope, &changes),
            trace: Trace::new(scope, &trace(&call.eligibility, &assessed.outcomes)),
        }
    }
}

/// When the next window opens, if none is open, and when the open or next one closes; where that is known.
pub fn next_window(call: &CallRules, date: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let filing = || call.windows.iter().filter(|window| window.filing);
    if call.state(date) == CallState::Upcoming {
        let upcoming = filing().filter(|window| window.opens_on().is_some_and(|opens| date < opens));
        let next = upcoming.min_by_key(|window| window.opens_on());
        return (next.and_then(Window::opens_on), next.and_then(Window::closes_on));
    }
    let started = |window: &&Window| window.opens_on().is_none_or(|opens| opens <= date);
    let closings = filing().filter(started).filter_map(Window::closes_on);
    (None, closings.filter(|closes| date <= *closes).min())
}
