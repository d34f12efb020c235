//! Files for the browser.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::refusal::Refusal;
use crate::portal::Portal;

/// A day: browsers ask for the icon on their own, and it hardly changes.
const A_DAY: HeaderValue = HeaderValue::from_static("public, max-age=86400");

/// A file under its hashed name.
pub(super) async fn asset(State(portal): State<Arc<Portal>>, Path(file): Path<String>, headers: HeaderMap) -> Response {
    let answer = portal.edition().asset(&file, &headers);
    answer.unwrap_or_else(|| Refusal::NOT_FOUND.into_response())
}

/// The address that browsers try for the icon.
pub(super) async fn icon(State(portal): State<Arc<Portal>>) -> Response {
    match HeaderValue::try_from(&portal.edition().site.assets.icon) {
        Ok(icon) if !icon.is_empty() => {
            let headers = [(header::LOCATION, icon), (header::CACHE_CONTROL, A_DAY)];
            (StatusCode::FOUND, headers).into_response()
        }
        _ => Refusal::NOT_FOUND.into_response(),
    }
}
