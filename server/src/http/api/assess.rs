//! `POST /api/v1/assess`: answers in, verdicts with reasons out.

use std::sync::Arc;

use app::wording::t;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Uri, header};
use axum::response::Response;
use content::{Answers, Locale};

use super::{answer, parameters};
use crate::http::problem::{FieldError, Problem};
use crate::portal::Portal;
use crate::report::{AssessmentReport, Input, InputError, Scope};

/// Assesses a dossier: a verdict for each scheme, prerequisite and call, with reasons, sources and dates.
///
/// Questions and values that are unknown become notes, never errors. Nothing is kept.
#[utoipa::path(
    post,
    path = "/api/v1/assess",
    operation_id = "assess",
    request_body(content = Input, description = "The dossier; an object without `answers` is taken for the answers themselves.",
        example = json!({"answers": {"is_software": true, "product_kind": ["dtx"], "ce_marking": "obtenu", "md_class": "unknown"}, "date": "2026-11-30", "lang": "en"})),
    responses(
        (status = 200, description = "The assessment", body = AssessmentReport),
        (status = 400, description = "The body is not JSON", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "The body is longer than 256 kB", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "The body is not announced as JSON", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The JSON is not a dossier", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) async fn assess(
    State(portal): State<Arc<Portal>>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let locale = parameters::locale_of(&uri);
    if !is_json(&headers) {
        return Err(Problem::unsupported_media_type(t(locale, "problem-media-type")));
    }
    let input = Input::parse(&body).map_err(|error| problem(&error, locale))?;
    let edition = portal.edition();
    let (answers, notes) = Answers::from_json(&edition.library().rules, &input.answers);
    let scope = Scope {
        library: edition.library(),
        date: input.date.unwrap_or_else(|| portal.clock().today()),
        locale: input.lang.unwrap_or(locale),
        origin: &edition.site.origin,
    };
    Ok(answer::confidential(&AssessmentReport::new(&scope, &answers, &notes)))
}

fn is_json(headers: &HeaderMap) -> bool {
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = media_type.and_then(|value| value.split(';').next()).unwrap_or_default();
    let essence = essence.trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}

fn problem(error: &InputError, locale: Locale) -> Problem {
    let words = error.words(locale);
    match (error, error.member()) {
        (InputError::Json { .. }, _) => Problem::bad_request(words),
        (_, None) => Problem::unprocessable(words, Vec::new()),
        (_, Some(member)) => {
            let field = FieldError::new(member, error.code(), words.clone());
            Problem::unprocessable(words, vec![field])
        }
    }
}
