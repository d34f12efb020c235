//! `GET /api/v1/openapi.json`: the description of the API, for people and for client generators.

use std::sync::Arc;

use axum::Extension;
use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;

use crate::http::entity_tag;
use crate::http::problem::Problem;

/// What stands around the routes.
#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Guichet e-santé",
        description = "Reimbursement routes, prerequisites and calls for digital health products in France. Every answer names the version and the date of the library it comes from; every criterion and every figure cites its sources and the date at which they speak. Guidance, not legal advice.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2"),
    ),
    components(schemas(Problem))
)]
pub(super) struct Description;

/// The description as it is sent.
#[derive(Clone, Debug)]
pub(super) struct Document(Bytes);

impl Document {
    /// Writes the description once and for all.
    pub fn new(description: &utoipa::openapi::OpenApi) -> Arc<Self> {
        Arc::new(Self(description.to_json().unwrap_or_default().into()))
    }
}

/// This description.
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    operation_id = "openapi",
    responses((status = 200, description = "An OpenAPI 3.1 document", body = Object))
)]
pub(super) async fn openapi(Extension(document): Extension<Arc<Document>>, headers: HeaderMap) -> Response {
    let described = HeaderMap::from_iter([
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ]);
    entity_tag::revalidated(&headers, &described, document.0.clone())
}
