//! Answers of the API in JSON.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::http::entity_tag;

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// An answer that changes only with the library or the day: with an entity tag.
pub(super) fn revalidated(request: &HeaderMap, value: &impl Serialize) -> Response {
    let described =
        HeaderMap::from_iter([(header::CONTENT_TYPE, JSON), (header::CACHE_CONTROL, HeaderValue::from_static("no-cache"))]);
    match serde_json::to_vec(value) {
        Ok(body) => entity_tag::revalidated(request, &described, body),
        // Never in practice: reports have no keys that are not texts.
        Err(error) => unwritable(&error),
    }
}

/// An answer about somebody's dossier: nobody keeps it.
pub(super) fn confidential(value: &impl Serialize) -> Response {
    let described = [(header::CONTENT_TYPE, JSON), (header::CACHE_CONTROL, HeaderValue::from_static("no-store"))];
    match serde_json::to_vec(value) {
        Ok(body) => (described, body).into_response(),
        Err(error) => unwritable(&error),
    }
}

fn unwritable(error: &serde_json::Error) -> Response {
    tracing::error!(%error, "an answer cannot be written as JSON");
    crate::http::refusal::Refusal::INTERNAL.into_response()
}
