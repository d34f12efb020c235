//! `GET /api/v1/calls`: calls with their states.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use content::model::CallState;

use super::answer;
use super::parameters::Parameters;
use crate::http::problem::Problem;
use crate::portal::Portal;
use crate::report::ids::{CallStateId, LanguageId};
use crate::report::{CallList, Scope};

/// Calls, aids, contests and programmes: those one can file for first, then by closing day.
#[utoipa::path(
    get,
    path = "/api/v1/calls",
    operation_id = "calls",
    params(
        ("state" = inline(Option<Vec<CallStateId>>), Query, description = "State to keep; repeat it for several"),
        ("date" = Option<chrono::NaiveDate>, Query, description = "Date that states are computed for; today in Paris when absent"),
        ("lang" = inline(Option<LanguageId>), Query, description = "Language of the wording; French when absent"),
    ),
    responses(
        (status = 200, description = "The calls", body = CallList),
        (status = 422, description = "A parameter is wrong", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) async fn calls(
    State(portal): State<Arc<Portal>>,
    headers: HeaderMap,
    mut parameters: Parameters,
) -> Result<Response, Problem> {
    let (locale, date) = (parameters.locale(), parameters.date());
    let states = parameters.choices("state", &CallState::ALL, CallState::id);
    parameters.checked()?;
    let edition = portal.edition();
    let scope = Scope {
        library: edition.library(),
        date: date.unwrap_or_else(|| portal.clock().today()),
        locale,
        origin: &edition.site.origin,
    };
    Ok(answer::revalidated(&headers, &CallList::new(&scope, &states)))
}
