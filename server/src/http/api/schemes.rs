//! `GET /api/v1/schemes` and `GET /api/v1/schemes/{id}`: what the library says of schemes.

use std::sync::Arc;

use app::wording::t;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;

use super::answer;
use super::parameters::Parameters;
use crate::http::problem::Problem;
use crate::portal::Portal;
use crate::report::ids::LanguageId;
use crate::report::{SchemeFiche, SchemeList, Scope};

/// All schemes in brief.
#[utoipa::path(
    get,
    path = "/api/v1/schemes",
    operation_id = "schemes",
    params(
        ("lang" = inline(Option<LanguageId>), Query, description = "Language of the wording; French when absent"),
        ("date" = Option<chrono::NaiveDate>, Query, description = "Date that rules are looked at; today in Paris when absent"),
    ),
    responses(
        (status = 200, description = "The schemes", body = SchemeList),
        (status = 422, description = "A parameter is wrong", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) async fn schemes(
    State(portal): State<Arc<Portal>>,
    headers: HeaderMap,
    mut parameters: Parameters,
) -> Result<Response, Problem> {
    let (locale, date) = (parameters.locale(), parameters.date());
    parameters.checked()?;
    let edition = portal.edition();
    let scope = Scope {
        library: edition.library(),
        date: date.unwrap_or_else(|| portal.clock().today()),
        locale,
        origin: &edition.site.origin,
    };
    Ok(answer::revalidated(&headers, &SchemeList::new(&scope)))
}

/// One scheme in full: conditions, delays, money, obligations, sources.
#[utoipa::path(
    get,
    path = "/api/v1/schemes/{id}",
    operation_id = "scheme",
    params(
        ("id" = String, Path, description = "Identifier of the scheme", example = "pecan-dtx"),
        ("lang" = inline(Option<LanguageId>), Query, description = "Language of the wording; French when absent"),
        ("date" = Option<chrono::NaiveDate>, Query, description = "Date that rules are looked at; today in Paris when absent"),
    ),
    responses(
        (status = 200, description = "The scheme", body = SchemeFiche),
        (status = 404, description = "There is no such scheme", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A parameter is wrong", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) async fn scheme(
    State(portal): State<Arc<Portal>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    mut parameters: Parameters,
) -> Result<Response, Problem> {
    let (locale, date) = (parameters.locale(), parameters.date());
    parameters.checked()?;
    let edition = portal.edition();
    let scope = Scope {
        library: edition.library(),
        date: date.unwrap_or_else(|| portal.clock().today()),
        locale,
        origin: &edition.site.origin,
    };
    let fiche = SchemeFiche::new(&scope, &id);
    let fiche = fiche.ok_or_else(|| Problem::not_found(t(locale, "problem-no-scheme")))?;
    Ok(answer::revalidated(&headers, &fiche))
}
