//! Pages: every address of the site in both languages, rendered on the server.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::links::{Address, FICHES, PLAIN};
use app::page::{Ctx, Site};
use app::pages::diagnostic::Session;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use chrono::NaiveDate;
use content::Locale;
use desk::signing::SignedSnapshot;
use leptos::context::provide_context;
use leptos_axum::ResponseOptions;

use super::entity_tag;
use super::refusal::Refusal;
use crate::portal::Portal;

const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

/// Kept, but asked for again each time: the entity tag makes that cheap.
const REVALIDATED: HeaderValue = HeaderValue::from_static("no-cache");

/// The same for pages that depend on answers: no shared cache keeps them.
const PRIVATE: HeaderValue = HeaderValue::from_static("private, no-cache");

/// A route for each page, under the words of either language: the page itself sends to the right ones.
pub(super) fn routes() -> Router<Arc<Portal>> {
    let plain = PLAIN.iter().flat_map(|(_, fr, en)| [fr, en].map(|words| format!("/{words}")));
    let fiches = FICHES.iter().flat_map(|(_, fr, en)| [fr, en].map(|words| format!("/{words}/{{id}}")));
    let paths: BTreeSet<String> = plain.chain(fiches).collect();
    let mut router = Router::new();
    for locale in Locale::ALL {
        for path in &paths {
            let path = format!("/{}{path}", locale.tag());
            router = router.route(path.trim_end_matches('/'), get(show));
        }
    }
    router
}

/// Shows a page.
async fn show(State(portal): State<Arc<Portal>>, uri: Uri, headers: HeaderMap) -> Response {
    let Some((locale, address)) = Address::parse(uri.path()) else {
        return Refusal::NOT_FOUND.into_response();
    };
    if address.path(locale) != uri.path() {
        return moved(&uri, locale, &address);
    }
    let site = Arc::clone(&portal.edition().site);
    if address == Address::SearchQuality {
        measure(Arc::clone(&site), portal.clock().today()).await;
    }
    let signs = address == Address::Snapshot;
    let ctx = Ctx { site, locale, address, query: uri.query().unwrap_or_default().to_owned(), today: portal.clock().today() };
    let signed = if signs { sign(&portal, &ctx).await } else { None };
    let response = ResponseOptions::default();
    let (status, html) = app::shell::render(&ctx, || {
        provide_context(response.clone());
        if let Some(signed) = signed.clone() {
            provide_context(signed);
        }
        app::pages::page(&ctx)
    });
    if status != StatusCode::OK.as_u16() {
        return document(locale, status, html);
    }
    let mut described = described(locale);
    if let Ok(mut asked) = response.0.write() {
        described.extend(std::mem::take(&mut asked.headers));
    }
    if !ctx.query.is_empty() {
        described.insert(header::CACHE_CONTROL, PRIVATE);
    }
    entity_tag::revalidated(&headers, &described, html)
}

/// The verdicts of the page asked for, signed; nothing when the desk cannot sign.
async fn sign(portal: &Portal, ctx: &Ctx) -> Option<SignedSnapshot> {
    let session = Session::of(ctx);
    let signed = portal.desk().sign_snapshot(&ctx.library().rules, &session.answers, session.date).await;
    signed.inspect_err(|error| tracing::error!(%error, "a snapshot cannot be signed")).ok()
}

/// Has the score of the search measured off the threads that answer; the page then finds it there.
async fn measure(site: Arc<Site>, date: NaiveDate) {
    let measured = tokio::task::spawn_blocking(move || site.search_score(date).map(|_| ())).await;
    if let Ok(Err(error)) = measured {
        tracing::error!(%error, "the search index cannot be read");
    }
}

/// Where no route leads: an address with a slash at the end is sent to the page without, all others are refused.
pub(super) async fn elsewhere(request: Request) -> Response {
    let is_read = [Method::GET, Method::HEAD].contains(request.method());
    match Address::parse(request.uri().path()).filter(|_| is_read) {
        Some((locale, address)) => moved(request.uri(), locale, &address),
        None => Refusal::NOT_FOUND.into_response(),
    }
}

/// To the one true address of a page, with the query. The path is written by us, so that it cannot lead to another site.
fn moved(uri: &Uri, locale: Locale, address: &Address) -> Response {
    let target = address.with_query(locale, uri.query().unwrap_or_default());
    match HeaderValue::try_from(target) {
        Ok(target) => (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, target)]).into_response(),
        Err(_) => Refusal::NOT_FOUND.into_response(),
    }
}

/// The answer that carries a page which is not worth keeping.
pub(super) fn document(locale: Locale, status: u16, html: String) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, described(locale), html).into_response()
}

fn described(locale: Locale) -> HeaderMap {
    HeaderMap::from_iter([
        (header::CONTENT_TYPE, HTML),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(locale.tag())),
        (header::CACHE_CONTROL, REVALIDATED),
    ])
}
