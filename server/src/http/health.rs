//! What a supervisor asks: is the process alive, and can it serve?

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use content::Locale;
use search::Query;

use crate::portal::Portal;

const NEVER_KEPT: [(header::HeaderName, HeaderValue); 1] = [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))];

/// The process answers.
pub(super) async fn alive() -> impl IntoResponse {
    (NEVER_KEPT, "ok\n")
}

/// The library is loaded, its index can be read, and secrets can be opened. A database that does not answer changes nothing: what is
/// public is served without it.
pub(super) async fn ready(State(portal): State<Arc<Portal>>) -> impl IntoResponse {
    if !is_ready(&portal) {
        (StatusCode::SERVICE_UNAVAILABLE, NEVER_KEPT, "not ready\n")
    } else if portal.desk().holds_former_key().await.unwrap_or(false) {
        (StatusCode::SERVICE_UNAVAILABLE, NEVER_KEPT, "not ready: the key of secrets was changed, start this node again\n")
    } else {
        (StatusCode::OK, NEVER_KEPT, "ready\n")
    }
}

fn is_ready(portal: &Portal) -> bool {
    let site = &portal.edition().site;
    let everything = Query {
        text: String::new(),
        locale: Locale::Fr,
        kinds: Vec::new(),
        states: Vec::new(),
        themes: Vec::new(),
        date: portal.clock().today(),
        page: 1,
        per_page: 1,
        exact: true,
    };
    !site.library.schemes.is_empty() && site.index.search(&everything).is_ok_and(|results| results.total > 0)
}
