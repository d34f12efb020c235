//! Counting answers.

use std::collections::HashSet;
use std::sync::LazyLock;

use app::links::{Address, RoomName};
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use content::Locale;
use tokio::time::Instant;

use super::Metrics;

/// Put on an answer that the database kept from being made.
#[derive(Clone, Copy, Debug)]
pub struct DatabaseFailed;

/// Middleware that counts an answer and how long it took to make.
pub async fn measure(State(metrics): State<Metrics>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let class = class(request.extensions().get::<MatchedPath>().map(MatchedPath::as_str));
    let response = next.run(request).await;
    let database_failed = response.extensions().get::<DatabaseFailed>().is_some();
    metrics.answered(class, response.status().as_u16(), started.elapsed(), database_failed);
    response
}

static ROOMS: LazyLock<HashSet<String>> =
    LazyLock::new(|| RoomName::ALL.iter().flat_map(|room| Locale::ALL.map(|locale| room.route(locale))).collect());
static SEARCH: LazyLock<HashSet<String>> = LazyLock::new(|| Locale::ALL.map(|locale| Address::Search.path(locale)).into());

/// The class of a route.
fn class(route: Option<&str>) -> &'static str {
    let Some(route) = route else { return "none" };
    let last = route.rsplit('/').next().unwrap_or_default();
    match route {
        "/healthz" | "/readyz" => "health",
        _ if SEARCH.contains(route) => "search",
        _ if ROOMS.contains(route) && (route.starts_with("/fr/bureau") || route.starts_with("/en/desk")) => "desk",
        _ if ROOMS.contains(route) => "room",
        _ if route.starts_with("/api/") && matches!(last, "search" | "suggestions") => "search",
        _ if route.starts_with("/api/") => "api",
        _ if route.starts_with("/assets/") => "asset",
        _ if last.contains('.') => "file",
        _ => "page",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_route_is_of_one_class_in_both_languages() {
        for (route, expected) in [
            (None, "none"),
            (Some("/healthz"), "health"),
            (Some("/fr/recherche"), "search"),
            (Some("/en/search"), "search"),
            (Some("/api/v1/suggestions"), "search"),
            (Some("/api/v1/assess"), "api"),
            (Some("/assets/{file}"), "asset"),
            (Some("/robots.txt"), "file"),
            (Some("/fr/bureau/demandes/{one}"), "desk"),
            (Some("/en/desk"), "desk"),
            (Some("/fr/demandes/{one}"), "room"),
            (Some("/fr"), "page"),
        ] {
            assert_eq!(class(route), expected, "{route:?}");
        }
    }
}
