//! The whole router in memory, on the library of the repository. The full matrix of routes is in the crate `tests`.

use std::sync::LazyLock;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::response::Response;
use chrono::NaiveDate;
use serde_json::Value as Json;
use tower::ServiceExt as _;

use super::*;
use crate::clock::Clock;
use crate::portal::Settings;

static ROUTER: LazyLock<Router> = LazyLock::new(|| {
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
    let settings = Settings { clock: Clock::at_noon(day), origin: "https://guichet.example".to_owned(), ..Settings::default() };
    let desk = desk::testing::in_memory(settings.clock);
    let (portal, _) = Portal::open(settings, desk).expect("a portal");
    router(Arc::new(portal))
});

async fn ask(request: Request<Body>) -> Response {
    ROUTER.clone().oneshot(request).await.expect("an answer")
}

async fn get(target: &str) -> Response {
    ask(Request::get(target).body(Body::empty()).expect("a request")).await
}

async fn post(target: &str, media_type: &str, body: impl Into<Body>) -> Response {
    let request = Request::post(target).header(header::CONTENT_TYPE, media_type);
    ask(request.body(body.into()).expect("a request")).await
}

async fn text(response: Response) -> String {
    let body = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
    String::from_utf8(body.to_vec()).expect("text")
}

async fn json(response: Response) -> Json {
    serde_json::from_str(&text(response).await).expect("JSON")
}

fn location(response: &Response) -> &str {
    response.headers()[header::LOCATION].to_str().expect("an address")
}

#[tokio::test]
async fn the_first_visit_is_sent_to_a_language() {
    let request = Request::get("/").header(header::ACCEPT_LANGUAGE, "en-GB");
    let response = ask(request.body(Body::empty()).expect("a request")).await;
    assert_eq!(response.status(), StatusCode::FOUND);
    assert_eq!(location(&response), "/en");
    assert_eq!(response.headers()[header::VARY], "accept-language");
}

#[tokio::test]
async fn a_page_is_not_sent_again_to_a_client_that_has_it() {
    let first = get("/fr/voies").await;
    assert_eq!(first.status(), StatusCode::OK);
    assert_eq!(first.headers()[header::CONTENT_LANGUAGE], "fr");
    assert_eq!(first.headers()[header::CACHE_CONTROL], "no-cache");
    let tag = first.headers()[header::ETAG].clone();
    let again = Request::get("/fr/voies").header(header::IF_NONE_MATCH, tag);
    let again = ask(again.body(Body::empty()).expect("a request")).await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(text(again).await, "");
}

#[tokio::test]
async fn a_page_of_answers_is_kept_by_nobody_but_the_visitor() {
    let response = get("/fr/diagnostic/resultat?is_software=oui").await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()[header::CACHE_CONTROL], "private, no-cache");
}

#[tokio::test]
async fn other_spellings_of_an_address_lead_to_the_one_true_address() {
    for (target, expected) in [
        ("/en/recherche?q=pecan", "/en/search?q=pecan"),
        ("/fr/routes/pecan-dtx", "/fr/voies/pecan-dtx"),
        ("/fr/voies/", "/fr/voies"),
        ("/fr/", "/fr"),
        ("/en/voies/pecan-dtx/?date=2026-01-01", "/en/routes/pecan-dtx?date=2026-01-01"),
    ] {
        let response = get(target).await;
        assert_eq!(response.status(), StatusCode::PERMANENT_REDIRECT, "{target}");
        assert_eq!(location(&response), expected);
    }
}

#[tokio::test]
async fn no_address_leads_to_another_site() {
    for target in ["//evil.example/", "//evil.example/fr/voies/", "/fr//evil.example/", "/fr/voies//evil.example/"] {
        let response = get(target).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{target}");
    }
}

#[tokio::test]
async fn what_does_not_exist_gets_a_page_in_the_language_of_its_part_of_the_site() {
    for (target, language) in [("/en/nowhere", "en"), ("/fr/voies/nulle-part", "fr"), ("/ailleurs", "fr")] {
        let response = get(target).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{target}");
        assert_eq!(response.headers()[header::CONTENT_LANGUAGE], language);
        let page = text(response).await;
        assert!(page.contains(&format!("<html lang=\"{language}\"")), "{target}");
    }
}

#[tokio::test]
async fn a_page_takes_no_post_and_says_so() {
    let response = post("/en/routes", "text/plain", "x").await;
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(response.headers()[header::ALLOW], "GET,HEAD");
    assert!(text(response).await.contains("<h1>"));
}

#[tokio::test]
async fn an_address_that_is_too_long_gets_a_page_with_a_way_back() {
    let response = get(&format!("/fr/diagnostic?x={}", "a".repeat(8 * 1024))).await;
    assert_eq!(response.status(), StatusCode::URI_TOO_LONG);
    assert!(text(response).await.contains("/fr/diagnostic"));
}

#[tokio::test]
async fn every_answer_carries_the_security_headers_and_a_reference() {
    for target in ["/", "/fr", "/nowhere", "/api/v1/schemes", "/api/v1/nothing", "/healthz"] {
        let response = get(target).await;
        let policy = &response.headers()[header::CONTENT_SECURITY_POLICY];
        assert_eq!(policy, security::CONTENT_SECURITY_POLICY, "{target}");
        assert!(response.headers().contains_key(request_log::HEADER), "{target}");
    }
}

#[tokio::test]
async fn a_head_request_gets_the_headers_only() {
    for target in ["/fr", "/nowhere", "/api/v1/schemes"] {
        let request = Request::head(target).body(Body::empty()).expect("a request");
        assert_eq!(text(ask(request).await).await, "", "{target}");
    }
}

#[tokio::test]
async fn every_error_of_the_api_is_a_problem_document() {
    let long = "x".repeat(limits::BODY_BYTES + 1);
    let answers = [
        (get("/api/v1/nothing").await, 404),
        (get("/api/v1/schemes/nothing").await, 404),
        (get("/api/v1/assess").await, 405),
        (post("/api/v1/schemes", "application/json", "{}").await, 405),
        (post("/api/v1/assess", "application/json", long).await, 413),
        (get(&format!("/api/v1/search?q={}", "a".repeat(9000))).await, 414),
        (post("/api/v1/assess", "text/plain", "{}").await, 415),
        (post("/api/v1/assess", "application/json", "{").await, 400),
        (post("/api/v1/assess", "application/json", "[]").await, 422),
        (get("/api/v1/calls?state=ouvert").await, 422),
        (get("/api/v1/questions?lang=de").await, 422),
    ];
    for (response, status) in answers {
        assert_eq!(response.status().as_u16(), status);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "application/problem+json", "{status}");
        assert_eq!(response.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*", "{status}");
        assert_eq!(response.headers().contains_key(header::ALLOW), status == 405);
        let problem = json(response).await;
        assert_eq!(problem["status"], status);
        assert!(problem["detail"].is_string(), "{problem}");
    }
}

#[tokio::test]
async fn an_assessment_has_the_shape_that_was_promised() {
    let dossier =
        r#"{"answers": {"is_software": true, "ce_marking": "nope", "unheard_of": 1}, "date": "2026-11-23", "lang": "en"}"#;
    let response = post("/api/v1/assess", "application/json", dossier).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
    let report = json(response).await;
    assert!(report["library"]["version"].is_string() && report["library"]["date"].is_string());
    assert_eq!(report["schemes"].as_array().map(Vec::len), Some(23));
    assert_eq!(report["prerequisites"].as_array().map(Vec::len), Some(34));
    assert_eq!(report["calls"].as_array().map(Vec::len), Some(38));
    for member in ["id", "verdict", "met", "unmet", "unknown", "authority", "blocking", "settling_question", "changes", "trace"] {
        assert!(report["schemes"][0].get(member).is_some(), "{member}");
    }
    for member in ["id", "label", "level", "outcome", "sources", "as_of", "status"] {
        assert!(report["schemes"][0]["trace"]["criteria"][0].get(member).is_some(), "{member}");
    }
    let kinds: Vec<_> = report["notes"].as_array().expect("notes").iter().map(|note| note["kind"].clone()).collect();
    assert_eq!(kinds[..2], ["unknown_value", "unknown_question"]);
    assert!(report["next_question"].is_string() && report["questions_left"].is_u64());
}

#[tokio::test]
async fn changes_are_written_like_the_answers_that_were_sent() {
    let library = crate::library::load_library(None, NaiveDate::default()).expect("a library").library;
    let mut seen = 0;
    for situation in &library.situations {
        let answers = Json::Object(situation.answers.to_json(&library.rules)).to_string();
        let report = json(post("/api/v1/assess", "application/json", answers).await).await;
        for scheme in report["schemes"].as_array().expect("schemes") {
            let is_shut = ["closed", "reachable"].iter().any(|verdict| scheme["verdict"] == *verdict);
            assert!(is_shut || scheme["changes"] == Json::Array(Vec::new()), "{}", scheme["id"]);
            for change in scheme["changes"].as_array().expect("sets").iter().flat_map(|set| set.as_array().expect("a set")) {
                assert_eq!(change["from"], report["answers"][change["question"].as_str().expect("a question")], "{change}");
                assert_ne!(change["from"], change["to"], "{change}");
                seen += 1;
            }
        }
    }
    assert!(seen > 0);
}

#[tokio::test]
async fn search_and_suggestions_lead_to_fiches() {
    let report = json(get("/api/v1/search?q=pecan&kind=scheme").await).await;
    assert_eq!(report["hits"][0]["kind"], "scheme");
    let url = report["hits"][0]["url"].as_str().expect("an address");
    assert!(url.starts_with("https://guichet.example/fr/voies/pecan-"), "{url}");
    let suggestions = json(get("/api/v1/suggestions?q=pec&lang=en").await).await;
    let suggestions = suggestions.as_array().expect("a list");
    assert!(!suggestions.is_empty() && suggestions.len() <= 8);
    assert!(suggestions.iter().any(|suggestion| suggestion["id"] == "pecan-dtx"), "{suggestions:?}");
}

#[tokio::test]
async fn calls_are_kept_by_state_and_sorted_by_closing_day() {
    let report = json(get("/api/v1/calls?state=open&date=2026-11-23").await).await;
    let calls = report["calls"].as_array().expect("calls");
    assert!(!calls.is_empty());
    assert!(calls.iter().all(|call| call["state"] == "open"));
    let days: Vec<_> = calls.iter().filter_map(|call| call["closes"].as_str()).collect();
    assert!(days.is_sorted(), "{days:?}");
}

#[tokio::test]
async fn other_sites_may_ask_from_the_browser() {
    let preflight = Request::options("/api/v1/assess")
        .header(header::ORIGIN, "https://elsewhere.example")
        .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST");
    let response = ask(preflight.body(Body::empty()).expect("a request")).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");
    assert!(!response.headers().contains_key(header::ACCESS_CONTROL_ALLOW_CREDENTIALS));
}

#[tokio::test]
async fn every_route_of_the_api_is_described() {
    let description = json(get("/api/v1/openapi.json").await).await;
    let paths: Vec<_> = description["paths"].as_object().expect("paths").keys().collect();
    let expected = [
        "/api/v1/assess",
        "/api/v1/questions",
        "/api/v1/schemes",
        "/api/v1/schemes/{id}",
        "/api/v1/calls",
        "/api/v1/search",
        "/api/v1/snapshot",
        "/api/v1/snapshot-keys",
        "/api/v1/suggestions",
        "/api/v1/openapi.json",
    ];
    assert_eq!(paths, expected);
}

#[tokio::test]
async fn every_reference_of_the_description_leads_somewhere() {
    let text = text(get("/api/v1/openapi.json").await).await;
    let description: Json = serde_json::from_str(&text).expect("JSON");
    for reference in text.split("\"$ref\":\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(description.pointer(reference).is_some(), "{reference}");
    }
}

#[tokio::test]
async fn the_site_map_names_every_fiche_with_the_configured_origin() {
    let response = get("/sitemap.xml").await;
    assert_eq!(response.headers()[header::CONTENT_TYPE], "application/xml");
    let xml = text(response).await;
    assert!(xml.contains("<loc>https://guichet.example/en/routes/pecan-dtx</loc>"));
    assert_eq!(xml.matches("<url>").count(), 2 * (19 + 23 + 34 + 38 + 48 + 5));
    let robots = text(get("/robots.txt").await).await;
    assert!(robots.contains("Sitemap: https://guichet.example/sitemap.xml"));
}

#[tokio::test]
async fn the_library_for_the_browser_is_served_for_ever() {
    let page = text(get("/fr/diagnostic/complet").await).await;
    let start = page.find("/assets/library.fr-").expect("the library's address");
    let url = page[start..].split('"').next().expect("an address");
    let response = get(url).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert!(response.headers()[header::CACHE_CONTROL].to_str().is_ok_and(|value| value.contains("immutable")));
    assert_eq!(get("/assets/nothing.css").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_supervisor_gets_short_answers() {
    for (target, expected) in [("/healthz", "ok\n"), ("/readyz", "ready\n")] {
        let response = get(target).await;
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(text(response).await, expected);
    }
}

/// Not the real routes: one below the site and one below the API, both broken.
fn broken() -> Router {
    let (portal, _) = Portal::open(Settings::default(), desk::testing::in_memory(Clock::System)).expect("a portal");
    let boom = || axum::routing::get(async || -> &'static str { panic!("a secret") });
    let routes = Router::new().route("/en/boom", boom()).route("/api/boom", boom());
    through_middleware(routes, Arc::new(portal))
}

#[tokio::test]
async fn a_panic_becomes_a_page_or_a_problem_with_the_reference() {
    for target in ["/en/boom", "/api/boom"] {
        let request = Request::get(target).body(Body::empty()).expect("a request");
        let response = broken().oneshot(request).await.expect("an answer");
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let reference = response.headers()[request_log::HEADER].to_str().expect("a reference").to_owned();
        let body = text(response).await;
        assert!(body.contains(&reference), "{body}");
        assert!(!body.contains("a secret"));
    }
}

#[tokio::test]
async fn no_header_of_a_refusal_is_doubled() {
    let response = get("/nowhere").await;
    let headers: &HeaderMap = response.headers();
    for name in headers.keys().filter(|name| **name != header::VARY) {
        assert_eq!(headers.get_all(name).iter().count(), 1, "{name}");
    }
}
