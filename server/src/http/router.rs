//! What is served, and what every request goes through.

use std::sync::Arc;

use axum::routing::get;
use axum::{Router, middleware};

use super::limits::{self, Refuse};
use super::refusal::{self, Refusal};
use super::request_log::{self, Apologise, RequestLog};
use super::{api, compress, downloads, files, health, language, pages, robots, rooms, security, sitemap};
use crate::metrics;
use crate::portal::Portal;

/// Everything the portal serves.
pub fn router(portal: Arc<Portal>) -> Router {
    let routes = Router::new()
        .route("/", get(language::negotiate))
        .merge(pages::routes())
        .merge(downloads::routes())
        .merge(rooms::routes())
        .route("/assets/{file}", get(files::asset))
        .route("/favicon.ico", get(files::icon))
        .route("/robots.txt", get(robots::robots))
        .route("/sitemap.xml", get(sitemap::sitemap))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .fallback(pages::elsewhere)
        .method_not_allowed_fallback(async || Refusal::METHOD_NOT_ALLOWED)
        .merge(api::routes())
        .with_state(Arc::clone(&portal));
    through_middleware(routes, portal)
}

/// From the innermost to the outermost: limits, log, figures, words for refusals, compression, security headers.
fn through_middleware(routes: Router, portal: Arc<Portal>) -> Router {
    let settings = portal.settings();
    let transport = settings.transport;
    let log = RequestLog::new(settings.clock.now(), refusal::apologise as Apologise);
    let routes = routes
        .layer(middleware::from_fn_with_state(refusal::refuse as Refuse, limits::enforce))
        .layer(middleware::from_fn_with_state(log, request_log::record))
        .layer(middleware::from_fn_with_state(portal.metrics().clone(), metrics::measure))
        .layer(middleware::from_fn_with_state(portal, refusal::explain));
    compress::compress(routes).layer(middleware::from_fn_with_state(transport, security::headers))
}

#[cfg(test)]
mod tests;
