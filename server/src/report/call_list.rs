//! Calls as the library describes them, without a dossier.

use chrono::NaiveDate;
use content::model::library::FicheKind;
use content::model::{AsOf, Call, CallRules, CallState, Window};
use serde::Serialize;
use utoipa::ToSchema;

use super::call::next_window;
use super::{Citation, FactReport, LibraryReference, PassageReport, Scope, ids};

/// Calls, aids, contests and programmes.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CallList {
    /// Which library says so.
    pub library: LibraryReference,
    /// The date their states are computed for.
    pub date: NaiveDate,
    /// The calls: by state, then by closing day.
    pub calls: Vec<CallEntry>,
}

/// A call.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CallEntry {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Its fiche.
    pub url: String,
    /// Kind of aid, such as `subvention`.
    pub family: String,
    /// Whether one can file on the date.
    #[schema(value_type = ids::CallStateId)]
    pub state: &'static str,
    /// The day the next window opens, when it is upcoming.
    #[schema(required = true)]
    pub opens: Option<NaiveDate>,
    /// The last day to file, where known.
    #[schema(required = true)]
    pub closes: Option<NaiveDate>,
    /// Bodies that run it.
    pub operator: Vec<String>,
    /// What it is.
    pub summary: PassageReport,
    /// Its periods.
    pub windows: Vec<WindowReport>,
    /// Budgets.
    pub budget: Vec<FactReport>,
    /// What one gets.
    pub aid: Vec<FactReport>,
    /// How to apply.
    pub how_to_apply: PassageReport,
}

/// A period of a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct WindowReport {
    /// What it is.
    pub label: String,
    /// Whether one can file in it.
    pub filing: bool,
    /// When it opens, as precisely as is known: a day, a month or a year.
    #[schema(example = "2026-09", required = true)]
    pub opens: Option<String>,
    /// When it closes, as precisely as is known.
    #[schema(example = "2026-12-15", required = true)]
    pub closes: Option<String>,
    /// Remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub citation: Citation,
}

impl CallList {
    /// The calls in one of `states`, or all of them if that is empty.
    pub fn new(scope: &Scope<'_>, states: &[CallState]) -> Self {
        let library = scope.library;
        let mut found: Vec<_> = library
            .rules
            .calls
            .iter()
            .zip(&library.calls)
            .map(|(rules, call)| (rules.state(scope.date), rules, call))
            .filter(|(state, ..)| states.is_empty() || states.contains(state))
            .collect();
        // Those whose closing day is not known come after those that close.
        found.sort_by_key(|(state, rules, _)| {
            let closes = next_window(rules, scope.date).1;
            (*state, closes.is_none(), closes)
        });
        Self {
            library: scope.library_reference(),
            date: scope.date,
            calls: found.into_iter().map(|(state, rules, call)| CallEntry::new(scope, state, rules, call)).collect(),
        }
    }
}

impl CallEntry {
    fn new(scope: &Scope<'_>, state: CallState, rules: &CallRules, call: &Call) -> Self {
        let (opens, closes) = next_window(rules, scope.date);
        Self {
            id: rules.id.clone(),
            name: scope.text(&rules.name),
            url: scope.url(FicheKind::Call, &rules.id),
            family: rules.family.clone(),
            state: state.id(),
            opens,
            closes,
            operator: call.operator.clone(),
            summary: PassageReport::new(scope, &call.summary),
            windows: rules.windows.iter().map(|read| window(scope, read)).collect(),
            budget: FactReport::list(scope, &call.budget),
            aid: FactReport::list(scope, &call.aid),
            how_to_apply: PassageReport::new(scope, &call.how_to_apply),
        }
    }
}

fn window(scope: &Scope<'_>, window: &Window) -> WindowReport {
    let date = |date: &Option<AsOf>| date.as_ref().map(|date| date.as_str().to_owned());
    WindowReport {
        label: scope.text(&window.label),
        filing: window.filing,
        opens: date(&window.opens),
        closes: date(&window.closes),
        note: window.note.as_ref().map(|note| scope.text(note)),
        citation: Citation::new(scope, window.provenance.as_ref()),
    }
}
