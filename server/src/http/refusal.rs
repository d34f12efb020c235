//! The one place where errors become pages or, below `/api/`, problem documents.
//!
//! Whoever refuses a request returns a [`Refusal`]; the middleware [`explain`] puts it in words, as only it knows the
//! language, the address and the portal. API handlers that know more return a `Problem` of their own.

use std::sync::Arc;

use app::links::Address;
use app::page::Ctx;
use app::wording::t;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use content::Locale;

use super::api::parameters;
use super::pages;
use super::problem::Problem;
use super::request_log::{self, RequestId};
use crate::portal::Portal;

/// Addresses of the API.
const API: &str = "/api/";

/// A request that is refused, before the refusal is put in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Refusal(StatusCode);

impl Refusal {
    /// There is nothing at this address.
    pub const NOT_FOUND: Self = Self(StatusCode::NOT_FOUND);
    /// The address does not take the method.
    pub const METHOD_NOT_ALLOWED: Self = Self(StatusCode::METHOD_NOT_ALLOWED);
    /// The request cannot be read.
    pub const BAD_REQUEST: Self = Self(StatusCode::BAD_REQUEST);
    /// A form of another site.
    pub const FORBIDDEN: Self = Self(StatusCode::FORBIDDEN);
    /// It was changed by somebody else, or is not in a state in which that can be done.
    pub const CONFLICT: Self = Self(StatusCode::CONFLICT);
    /// Tried too often.
    pub const TOO_MANY: Self = Self(StatusCode::TOO_MANY_REQUESTS);
    /// The database cannot be written.
    pub const UNAVAILABLE: Self = Self(StatusCode::SERVICE_UNAVAILABLE);
    /// The body is longer than what is taken.
    pub const TOO_LONG: Self = Self(StatusCode::PAYLOAD_TOO_LARGE);
    /// It is our fault.
    pub const INTERNAL: Self = Self(StatusCode::INTERNAL_SERVER_ERROR);
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.0.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Refuses what goes beyond the limits.
pub(super) fn refuse(status: StatusCode, _: &Uri) -> Response {
    of(status).into_response()
}

/// The refusal of what goes beyond the limits.
pub(super) const fn of(status: StatusCode) -> Refusal {
    Refusal(status)
}

/// Answers a request whose handler panicked.
pub(super) fn apologise(_: &Uri, _: &RequestId) -> Response {
    Refusal::INTERNAL.into_response()
}

/// Middleware that puts refusals in words. Headers such as `Allow` are kept.
pub(super) async fn explain(State(portal): State<Arc<Portal>>, request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let response = next.run(request).await;
    let Some(Refusal(status)) = response.extensions().get::<Refusal>().copied() else {
        return response;
    };
    let reference = reference(status, response.headers());
    let explained = if uri.path().starts_with(API) {
        // Limits are checked before the API's own layer could let other sites read the answer.
        let readable = [(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
        (readable, problem(status, &uri, reference)).into_response()
    } else {
        page(&portal, status, &uri, reference.as_deref())
    };
    let (mut parts, _) = response.into_parts();
    let (words, body) = explained.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.extend(words.headers);
    Response::from_parts(parts, body)
}

/// What to quote when asking for help: only errors of ours are worth it.
fn reference(status: StatusCode, headers: &HeaderMap) -> Option<String> {
    let id = headers.get(request_log::HEADER).filter(|_| status.is_server_error())?;
    Some(id.to_str().ok()?.to_owned())
}

fn problem(status: StatusCode, uri: &Uri, reference: Option<String>) -> Problem {
    let locale = parameters::locale_of(uri);
    Problem { instance: reference, ..Problem::new(status).with_detail(t(locale, &format!("problem-{}", status.as_u16()))) }
}

fn page(portal: &Portal, status: StatusCode, uri: &Uri, reference: Option<&str>) -> Response {
    let ctx = Ctx {
        site: Arc::clone(&portal.edition().site),
        locale: locale_of(uri.path()),
        address: Address::Home,
        query: String::new(),
        today: portal.clock().today(),
    };
    // A request that came too slowly did not arrive in one piece: the page for those that cannot be read fits.
    let shown = if status == StatusCode::REQUEST_TIMEOUT { StatusCode::BAD_REQUEST } else { status };
    let (_, html) = app::shell::render(&ctx, || app::pages::error::page(&ctx, shown.as_u16(), reference));
    pages::document(ctx.locale, status.as_u16(), html)
}

/// The language of the part of the site that the address is in.
fn locale_of(path: &str) -> Locale {
    let first = path.split('/').nth(1).unwrap_or_default();
    Locale::from_tag(first).unwrap_or(Locale::Fr)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_a_page_that_does_not_exist_is_that_of_its_part_of_the_site() {
        for (path, locale) in [
            ("/en/nowhere", Locale::En),
            ("/en", Locale::En),
            ("/fr/ailleurs", Locale::Fr),
            ("/english", Locale::Fr),
            ("/", Locale::Fr),
            ("*", Locale::Fr),
        ] {
            assert_eq!(locale_of(path), locale, "{path}");
        }
    }

    #[test]
    fn every_refusal_of_the_api_has_words_in_both_languages() {
        for status in [400, 404, 405, 408, 413, 414, 500] {
            for locale in Locale::ALL {
                assert!(!t(locale, &format!("problem-{status}")).contains('⟦'), "{status}");
            }
        }
    }
}
