//! `GET /api/v1/search`: one search over everything the desk knows.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::wording::t;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use content::Library;
use content::model::CallState;
use content::model::library::FicheKind;
use search::Query;

use super::answer;
use super::parameters::Parameters;
use crate::http::problem::Problem;
use crate::portal::Portal;
use crate::report::ids::{CallStateId, FicheKindId, LanguageId};
use crate::report::{Scope, SearchReport};

/// Fiches on a page.
const PER_PAGE: usize = 20;

/// Searches fiches, guides and the glossary; without words, lists everything.
#[utoipa::path(
    get,
    path = "/api/v1/search",
    operation_id = "search",
    params(
        ("q" = Option<String>, Query, description = "What to look for", max_length = 200),
        ("kind" = inline(Option<Vec<FicheKindId>>), Query, description = "Kind of fiche to keep; repeat it for several"),
        ("state" = inline(Option<Vec<CallStateId>>), Query, description = "State of calls to keep; repeat it for several"),
        ("theme" = Option<Vec<String>>, Query, description = "Family, category or kind of the fiches to keep, as listed in `themes`; repeat it for several"),
        ("exact" = Option<bool>, Query, description = "Whether words are taken as typed, without correction of the spelling"),
        ("page" = Option<u32>, Query, description = "Page, from 1", minimum = 1),
        ("lang" = inline(Option<LanguageId>), Query, description = "Language of the fiches; French when absent"),
    ),
    responses(
        (status = 200, description = "What was found", body = SearchReport),
        (status = 422, description = "A parameter is wrong", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Search is down", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) async fn search(
    State(portal): State<Arc<Portal>>,
    headers: HeaderMap,
    mut parameters: Parameters,
) -> Result<Response, Problem> {
    let edition = portal.edition();
    let query = Query {
        text: parameters.text(),
        locale: parameters.locale(),
        kinds: parameters.choices("kind", &FicheKind::ALL, FicheKind::id),
        states: parameters.choices("state", &CallState::ALL, CallState::id),
        themes: parameters.choices("theme", &themes(edition.library()), |theme| theme).into_iter().map(str::to_owned).collect(),
        date: portal.clock().today(),
        page: parameters.page(),
        per_page: PER_PAGE,
        exact: parameters.flag("exact"),
    };
    parameters.checked()?;
    let results = edition.site.index.search(&query).map_err(|error| {
        tracing::error!(%error, "the search index cannot be read");
        Problem::new(StatusCode::SERVICE_UNAVAILABLE).with_detail(t(query.locale, "problem-search"))
    })?;
    let scope = Scope { library: edition.library(), date: query.date, locale: query.locale, origin: &edition.site.origin };
    Ok(answer::revalidated(&headers, &SearchReport::new(&scope, &query, results)))
}

/// What fiches can be filtered by: families, categories and kinds.
fn themes(library: &Library) -> Vec<&str> {
    let families = library.rules.schemes.iter().map(|scheme| &scheme.family);
    let categories = library.rules.prerequisites.iter().map(|prerequisite| &prerequisite.category);
    let calls = library.rules.calls.iter().map(|call| &call.family);
    let kinds = library.actors.iter().map(|actor| &actor.kind);
    let all: BTreeSet<&str> = families.chain(categories).chain(calls).chain(kinds).map(String::as_str).collect();
    all.into_iter().collect()
}
