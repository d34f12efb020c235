//! Where the figures are read: an address of its own, which is not that of the pages.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

use crate::portal::Portal;

/// The type of the text (`OpenMetrics` 1.0).
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// `/metrics`, and nothing else.
pub fn router(portal: Arc<Portal>) -> Router {
    Router::new().route("/metrics", get(show)).with_state(portal)
}

async fn show(State(portal): State<Arc<Portal>>) -> Response {
    match portal.metrics().text(&portal).await {
        Ok(told) => ([(header::CONTENT_TYPE, OPEN_METRICS), (header::CACHE_CONTROL, "no-store")], told).into_response(),
        Err(cause) => {
            tracing::error!(%cause, "the database failed");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}
