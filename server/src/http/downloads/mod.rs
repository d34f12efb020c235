//! Files made on request: one module for each.

pub(super) mod calls;
mod money;
pub(super) mod roadmap;

use std::sync::Arc;

use app::links::{Address, DOWNLOADS, Download};
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use content::Locale;

use super::refusal::Refusal;
use crate::portal::Portal;

/// A route for each file, in both languages.
pub(super) fn routes() -> Router<Arc<Portal>> {
    let mut router = Router::new();
    for locale in Locale::ALL {
        for (download, ..) in DOWNLOADS {
            let path = download.with_query(locale, "");
            router = match download {
                Download::CallsCalendar | Download::CallsFeed => router.route(
                    &path,
                    get(async move |portal: State<Arc<Portal>>, query: RawQuery, headers: HeaderMap| {
                        calls::file(download, locale, portal, query, &headers)
                    }),
                ),
                Download::RoadmapCalendar => router.route(
                    &path,
                    get(async move |State(portal): State<Arc<Portal>>, RawQuery(query): RawQuery| {
                        roadmap::calendar(locale, &portal, &query.unwrap_or_default())
                    }),
                ),
                Download::RoadmapTable => router.route(
                    &path,
                    get(async move |State(portal): State<Arc<Portal>>, RawQuery(query): RawQuery, headers: HeaderMap| {
                        roadmap::table(locale, &portal, &query.unwrap_or_default(), &headers)
                    }),
                ),
                Download::MoneyTable => router.route(
                    &path,
                    get(async move |portal: State<Arc<Portal>>, query: RawQuery, headers: HeaderMap| {
                        money::table(locale, portal, query, &headers)
                    }),
                ),
            };
        }
    }
    router
}

/// The way to the page that says why the same query leads to no file.
fn page_instead(page: &Address, locale: Locale, query: &str) -> Response {
    HeaderValue::try_from(page.with_query(locale, query)).map_or_else(
        |_| Refusal::BAD_REQUEST.into_response(),
        |page| (StatusCode::SEE_OTHER, [(header::LOCATION, page)]).into_response(),
    )
}
