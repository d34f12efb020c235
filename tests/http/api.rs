//! The API: shapes, and every kind of wrong request.

use http::{StatusCode, header};
use serde_json::{Value, json};
use tests::{ask, get, post};

const ASSESS: &str = "/api/v1/assess";

async fn assess(body: &Value) -> tests::Answer {
    post(ASSESS, "application/json", body.to_string()).await
}

fn is_problem(answer: &tests::Answer, status: StatusCode) {
    assert_eq!(answer.status, status, "{}", answer.body);
    assert_eq!(answer.header(header::CONTENT_TYPE), "application/problem+json", "{}", answer.body);
    let problem = answer.json();
    assert_eq!(problem["status"], status.as_u16());
    assert!(problem["title"].is_string());
}

#[tokio::test]
async fn an_assessment_has_every_scheme_with_verdict_counts_and_reasons() {
    let answer =
        assess(&json!({"product_kind": ["dtx"], "ce_marking": "prevu", "is_software": true, "trl": 7, "md_class": "unknown"}))
            .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let report = answer.json();
    assert_eq!(report["schemes"].as_array().map(Vec::len), Some(23));
    assert_eq!(report["prerequisites"].as_array().map(Vec::len), Some(34));
    assert_eq!(report["calls"].as_array().map(Vec::len), Some(38));
    assert_eq!(report["library"]["date"].as_str().map(str::len), Some(10));
    assert!(report["library"]["version"].is_string());
    let pecan = report["schemes"]
        .as_array()
        .and_then(|schemes| schemes.iter().find(|scheme| scheme["id"] == "pecan-dtx"))
        .expect("PECAN");
    assert_eq!(pecan["verdict"], "reachable");
    assert_eq!(pecan["blocking"], json!(["ce"]));
    assert_eq!(pecan["changes"][0][0]["question"], "ce_marking");
    assert_eq!(pecan["changes"][0][0]["from"], "prevu");
    assert_eq!(pecan["changes"][0][0]["to"], "obtenu");
    for key in ["met", "unmet", "unknown", "authority"] {
        assert!(pecan[key].is_u64(), "{key}");
    }
    assert!(report["next_question"].is_string());
}

#[tokio::test]
async fn what_is_no_answer_becomes_a_note() {
    let report = assess(&json!({"nothing": 1, "ce_marking": "bleu", "is_software": 12})).await.json();
    assert_eq!(report["notes"].as_array().map(Vec::len), Some(3), "{report}");
}

#[tokio::test]
async fn the_same_answers_give_the_same_verdicts_as_the_page() {
    let report = assess(&json!({"product_kind": ["dmn_telesurveillance"], "ce_marking": "prevu"})).await.json();
    let page = get("/fr/diagnostic/resultat?product_kind=dmn_telesurveillance&ce_marking=prevu").await;
    for scheme in report["schemes"].as_array().expect("schemes") {
        let class = scheme["verdict"].as_str().expect("a verdict").replace('_', "-");
        let id = scheme["id"].as_str().expect("an identifier");
        assert_eq!(page.count(&format!(".verdict-{class} [id='{id}']")), 1, "{id} is {class}");
    }
}

#[tokio::test]
async fn wrong_requests_get_a_problem_document_and_the_right_status() {
    is_problem(&post(ASSESS, "application/json", "{\"ce_marking\":").await, StatusCode::BAD_REQUEST);
    is_problem(&post(ASSESS, "application/json", vec![b'{', 0xff, 0xfe, b'}']).await, StatusCode::BAD_REQUEST);
    is_problem(&post(ASSESS, "text/plain", "{}").await, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    is_problem(&post(ASSESS, "application/json", "x".repeat(10_000_000)).await, StatusCode::PAYLOAD_TOO_LARGE);
    is_problem(&ask(http::Method::GET, ASSESS).await, StatusCode::METHOD_NOT_ALLOWED);
    is_problem(&get("/api/v1/schemes/nothing").await, StatusCode::NOT_FOUND);
    is_problem(&get("/api/v1/nowhere").await, StatusCode::NOT_FOUND);
    for target in ["/api/v1/questions?lang=de", "/api/v1/search?q=a&lang=xx", "/api/v1/calls?date=demain"] {
        let answer = get(target).await;
        assert!(answer.status.is_client_error(), "{target}: {}", answer.status);
    }
    let wrong = post(ASSESS, "application/json", "[]").await;
    assert!(wrong.status.is_client_error());
    let wrong = assess(&json!({"answers": {}, "date": "30 février"})).await;
    assert!(wrong.status.is_client_error());
}

#[tokio::test]
async fn lists_and_search_answer_in_the_language_asked_for() {
    assert_eq!(get("/api/v1/schemes").await.status, StatusCode::OK);
    let questions = get("/api/v1/questions?lang=en").await;
    assert!(questions.body.contains("What do you offer?"), "{}", &questions.body[..300]);
    assert_eq!(get("/api/v1/schemes/pecan-dtx?lang=en").await.status, StatusCode::OK);
    assert_eq!(get("/api/v1/calls").await.status, StatusCode::OK);
    let found = get("/api/v1/search?q=pecan").await;
    assert!(found.body.contains("pecan-dtx"));
    let suggestions = get("/api/v1/suggestions?q=pec").await.json();
    let first = suggestions[0]["url"].as_str().expect("an address");
    let path = first.strip_prefix("https://guichet.example").expect("an address of the desk");
    assert_eq!(get(path).await.status, StatusCode::OK, "{path}");
}

#[tokio::test]
async fn every_path_of_the_description_is_routed() {
    let description = get("/api/v1/openapi.json").await.json();
    let paths = description["paths"].as_object().expect("paths");
    for path in [
        "/api/v1/assess",
        "/api/v1/questions",
        "/api/v1/schemes",
        "/api/v1/schemes/{id}",
        "/api/v1/calls",
        "/api/v1/search",
        "/api/v1/suggestions",
    ] {
        assert!(paths.contains_key(path), "{path} in {:?}", paths.keys().collect::<Vec<_>>());
    }
}
