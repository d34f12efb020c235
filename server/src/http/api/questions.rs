//! `GET /api/v1/questions`: the questionnaire.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use super::answer;
use super::parameters::Parameters;
use crate::http::problem::Problem;
use crate::portal::Portal;
use crate::report::ids::LanguageId;
use crate::report::{Questionnaire, Scope};

/// The questions with what can be answered, in which words, and the schemes that depend on them.
#[utoipa::path(
    get,
    path = "/api/v1/questions",
    operation_id = "questions",
    params(("lang" = inline(Option<LanguageId>), Query, description = "Language of the wording; French when absent")),
    responses(
        (status = 200, description = "The questionnaire", body = Questionnaire),
        (status = 422, description = "A parameter is wrong", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) async fn questions(
    State(portal): State<Arc<Portal>>,
    headers: HeaderMap,
    mut parameters: Parameters,
) -> Result<Response, Problem> {
    let locale = parameters.locale();
    parameters.checked()?;
    let edition = portal.edition();
    let scope = Scope { library: edition.library(), date: portal.clock().today(), locale, origin: &edition.site.origin };
    Ok(answer::revalidated(&headers, &Questionnaire::new(&scope)))
}
