//! The figures for whoever runs the server.

use std::collections::BTreeMap;

use axum::body::{Body, to_bytes};
use desk::cases::{Consents, Context, OpenCase, Urgency};
use desk::desks::Topic;
use desk::visitor::Role;
use http::{Request, StatusCode, header};
use tests::{House, houses};
use tower::ServiceExt as _;

const MONDAY: &str = "2026-11-23T09:00:00Z";
const SUBJECT: &str = "Canari 4711";

async fn figures(house: &House) -> (String, BTreeMap<String, f64>) {
    let request = Request::get("/metrics").body(Body::empty()).expect("a request");
    let answer = server::metrics::router(house.portal()).oneshot(request).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::OK);
    assert!(answer.headers()[header::CONTENT_TYPE].to_str().expect("a type").starts_with("application/openmetrics-text"));
    let text = to_bytes(answer.into_body(), 1 << 20).await.expect("a text");
    let text = String::from_utf8(text.to_vec()).expect("UTF-8");
    assert!(text.ends_with("# EOF\n"), "{text}");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let parsed = lines.map(|line| {
        let (name, value) = line.rsplit_once(' ').expect("a name and a value");
        (name.to_owned(), value.parse().expect("a number"))
    });
    let parsed = parsed.collect();
    (text, parsed)
}

#[tokio::test]
async fn answers_cases_mails_and_the_library_are_counted_and_nobody_is_named() {
    for house in houses(MONDAY).await {
        let mut founder = house.founder("founder@example.fr").await;
        house.staff("advisor@example.fr", Role::Advisor).await;
        let asked = OpenCase {
            subject: SUBJECT.parse().expect("a subject"),
            body: "Voici ma question.".parse().expect("a body"),
            topic: Topic::Other,
            urgency: Urgency::Normal,
            company: None,
            dossier: None,
            context: Context::default(),
            consents: Consents::default(),
        };
        let visitor = house.visitor(&founder).await;
        let case = house.desk.open_case(&visitor, &asked).await.expect("a case").id;
        for page in ["/fr", "/fr", "/fr/recherche?q=canari4711", "/fr/nulle-part", "/api/v1/suggestions?q=ans&lang=fr"] {
            founder.get(page).await;
        }
        founder.get(&format!("/fr/demandes/{case}")).await;
        let (text, told) = figures(&house).await;
        assert_eq!(told.get("guichet_requests_total{class=\"page\",status=\"200\"}"), Some(&2.0), "{text}");
        assert_eq!(told.get("guichet_requests_total{class=\"room\",status=\"200\"}"), Some(&1.0), "{text}");
        assert_eq!(told.get("guichet_request_duration_seconds_count{class=\"search\"}"), Some(&2.0), "{text}");
        assert_eq!(told.get("guichet_request_duration_seconds_bucket{le=\"+Inf\",class=\"search\"}"), Some(&2.0), "{text}");
        assert_eq!((told.get("guichet_cases_open"), told.get("guichet_cases_late")), (Some(&1.0), Some(&0.0)), "{text}");
        assert_eq!((told.get("guichet_mails_dead"), told.get("guichet_passwords_hashing")), (Some(&0.0), Some(&0.0)));
        assert!(told["guichet_mails_waiting"] >= 1.0, "{text}");
        assert_eq!(told.get("guichet_database_errors_total"), Some(&0.0), "{text}");
        assert_eq!(told.keys().filter(|name| name.starts_with("guichet_library{version=")).count(), 1, "{text}");
        let account = visitor.account.to_string();
        for private in ["4711", "example.fr", "Camille", "nulle-part", case.to_string().as_str(), account.as_str()] {
            assert!(!text.contains(private), "{private}: {text}");
        }
        let (_, late) = figures(&house.at("2026-12-24T09:00:00Z")).await;
        assert_eq!(late.get("guichet_cases_late"), Some(&1.0));
    }
}
