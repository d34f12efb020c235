//! Files made on request: one module for each.

mod money;

use std::sync::Arc;

use app::links::{DOWNLOADS, Download};
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::routing::get;
use content::Locale;

use crate::portal::Portal;

/// A route for each file, in both languages.
pub(super) fn routes() -> Router<Arc<Portal>> {
    let mut router = Router::new();
    for locale in Locale::ALL {
        for (download, ..) in DOWNLOADS {
            let path = download.with_query(locale, "");
            router = match download {
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
