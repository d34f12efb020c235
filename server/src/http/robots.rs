//! What search engines may read: everything but the pages that depend on answers, and the API.

use std::fmt::Write as _;
use std::sync::Arc;

use app::links::Address;
use axum::extract::State;
use axum::http::HeaderMap;
use content::Locale;

use super::sitemap;
use crate::portal::Portal;

/// Pages whose number is endless: one for each set of answers or words.
const ENDLESS: [Address; 4] = [Address::Diagnostic, Address::Money, Address::Roadmap, Address::Search];

/// `robots.txt`.
pub(super) async fn robots(State(portal): State<Arc<Portal>>, headers: HeaderMap) -> String {
    let mut text = "User-agent: *\nDisallow: /api/\n".to_owned();
    for locale in Locale::ALL {
        for address in ENDLESS {
            let _ = writeln!(text, "Disallow: {}*?", address.path(locale));
        }
    }
    let _ = writeln!(text, "\nSitemap: {}/sitemap.xml", sitemap::origin(&portal, &headers));
    text
}
