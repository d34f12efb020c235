//! The JSON API, version 1: the desk's rules, verdicts, calls and search as open data.

mod answer;
mod assess;
mod calls;
mod openapi;
pub mod parameters;
mod questions;
mod schemes;
mod search;
mod snapshot;
mod suggestions;

use std::sync::Arc;
use std::time::Duration;

use axum::http::{Method, header};
use axum::routing::any;
use axum::{Extension, Router};
use tower_http::cors::{Any, CorsLayer};
use utoipa::OpenApi as _;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use self::openapi::{Description, Document};
use super::refusal::Refusal;
use super::request_log;
use crate::portal::Portal;

/// How long a browser may remember what other sites may do.
const A_DAY: Duration = Duration::from_hours(24);

/// The routes below `/api/`. What is routed is described: both come from the same annotation.
pub(super) fn routes() -> Router<Arc<Portal>> {
    let (router, description) = OpenApiRouter::with_openapi(Description::openapi())
        .routes(routes!(assess::assess))
        .routes(routes!(questions::questions))
        .routes(routes!(schemes::schemes))
        .routes(routes!(schemes::scheme))
        .routes(routes!(calls::calls))
        .routes(routes!(search::search))
        .routes(routes!(snapshot::snapshot))
        .routes(routes!(snapshot::keys))
        .routes(routes!(suggestions::suggestions))
        .routes(routes!(openapi::openapi))
        .split_for_parts();
    router
        .route("/api/{*rest}", any(async || Refusal::NOT_FOUND))
        .method_not_allowed_fallback(async || Refusal::METHOD_NOT_ALLOWED)
        .layer(Extension(Document::new(&description)))
        .layer(other_sites())
}

/// Other sites may read and assess from the browser. Nothing here depends on who asks, so credentials have no use.
fn other_sites() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([header::ACCEPT, header::CONTENT_TYPE, header::IF_NONE_MATCH])
        .expose_headers([header::ALLOW, header::ETAG, request_log::HEADER])
        .max_age(A_DAY)
}
