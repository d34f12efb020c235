//! `GET /api/v1/suggestions`: names of fiches and written answers, while typing.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use super::answer;
use super::parameters::Parameters;
use crate::http::problem::Problem;
use crate::portal::Portal;
use crate::report::ids::LanguageId;
use crate::report::{Scope, SuggestionReport};

/// As many as one reads at a glance.
const MOST: usize = 8;

/// Fiches and written answers whose names hold every word typed, the last one possibly unfinished; at most eight.
#[utoipa::path(
    get,
    path = "/api/v1/suggestions",
    operation_id = "suggestions",
    params(
        ("q" = Option<String>, Query, description = "What was typed", max_length = 200),
        ("lang" = inline(Option<LanguageId>), Query, description = "Language of the fiches; French when absent"),
    ),
    responses(
        (status = 200, description = "The suggestions, best first", body = [SuggestionReport]),
        (status = 422, description = "A parameter is wrong", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) async fn suggestions(
    State(portal): State<Arc<Portal>>,
    headers: HeaderMap,
    mut parameters: Parameters,
) -> Result<Response, Problem> {
    let (locale, text) = (parameters.locale(), parameters.text());
    parameters.checked()?;
    let edition = portal.edition();
    let scope = Scope { library: edition.library(), date: portal.clock().today(), locale, origin: &edition.site.origin };
    let found = edition.site.index.suggest(&text, locale, MOST);
    let suggestions: Vec<_> = found.into_iter().map(|suggestion| SuggestionReport::new(&scope, suggestion)).collect();
    Ok(answer::revalidated(&headers, &suggestions))
}
