//! One log line per request, an identifier that ties it to what the visitor saw, and panics turned into answers.

use std::any::Any;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, Uri};
use axum::middleware::Next;
use axum::response::Response;
use chrono::{DateTime, Utc};
use tokio::time::Instant;
use tower::Service as _;
use tower_http::catch_panic::CatchPanic;

/// The response header that carries the identifier.
pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// Identifies a request among all those of this and other processes. Handlers find it among the request's extensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(Arc<str>);

impl RequestId {
    /// The identifier as text: start of the process in hexadecimal seconds, dash, number of the request.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Makes the answer to a request whose handler panicked.
pub type Apologise = fn(&Uri, &RequestId) -> Response;

/// What the middleware needs; clones share the counter.
#[derive(Clone, Debug)]
pub struct RequestLog {
    start: i64,
    next: Arc<AtomicU64>,
    apologise: Apologise,
}

impl RequestLog {
    /// A log for a process that started at `start`.
    pub fn new(start: DateTime<Utc>, apologise: Apologise) -> Self {
        Self { start: start.timestamp(), next: Arc::new(AtomicU64::new(1)), apologise }
    }

    fn next_id(&self) -> RequestId {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        RequestId(format!("{:x}-{number}", self.start).into())
    }
}

/// Middleware that numbers, runs and logs a request: `router.layer(middleware::from_fn_with_state(log, record))`.
///
/// Logs the route, never the address: path segments and queries hold case numbers and answers, which are confidential.
pub async fn record(State(log): State<RequestLog>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = log.next_id();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    request.extensions_mut().insert(id.clone());

    let mut response = run(request, next, &id, log.apologise).await;
    if let Ok(value) = HeaderValue::from_str(id.as_str()) {
        response.headers_mut().insert(HEADER, value);
    }
    tracing::info!(
        %method,
        route = route.as_ref().map_or("none", MatchedPath::as_str),
        status = response.status().as_u16(),
        latency_ms = started.elapsed().as_secs_f64() * 1000.0,
        request_id = id.as_str(),
        "request"
    );
    response
}

async fn run(request: Request, next: Next, id: &RequestId, apologise: Apologise) -> Response {
    let (uri, id) = (request.uri().clone(), id.clone());
    let on_panic = move |panic: Box<dyn Any + Send>| {
        tracing::error!(request_id = id.as_str(), panic = message(&*panic), "handler panicked");
        apologise(&uri, &id)
    };
    match CatchPanic::custom(next, on_panic).call(request).await {
        Ok(response) => response.map(Body::new),
        Err(never) => match never {},
    }
}

/// What `panic!` was given, if it was text.
fn message(panic: &(dyn Any + Send)) -> &str {
    panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("(not text)")
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::Mutex;

    use axum::Extension;
    use axum::body::to_bytes;
    use axum::http::StatusCode;
    use axum::response::IntoResponse as _;
    use axum::routing::get;
    use axum::{Router, middleware};
    use tower::ServiceExt as _;
    use tracing_subscriber::fmt::MakeWriter;

    use super::*;

    /// Log lines, kept.
    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().expect("no panic here").write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl<'a> MakeWriter<'a> for Lines {
        type Writer = Self;

        fn make_writer(&'a self) -> Self {
            self.clone()
        }
    }

    impl Lines {
        fn read(&self) -> Vec<serde_json::Value> {
            let bytes = self.0.lock().expect("no panic here");
            bytes
                .split(|byte| *byte == b'\n')
                .filter(|line| !line.is_empty())
                .map(|line| serde_json::from_slice(line).expect("JSON"))
                .collect()
        }
    }

    fn apologise(uri: &Uri, id: &RequestId) -> Response {
        let body = format!("{} failed, reference {id}", uri.path());
        (StatusCode::INTERNAL_SERVER_ERROR, body).into_response()
    }

    /// The answers to GET requests for these addresses, and the log lines that they left.
    async fn ask(targets: &[&str]) -> (Vec<(StatusCode, String, String)>, Vec<serde_json::Value>) {
        let lines = Lines::default();
        let subscriber = tracing_subscriber::fmt().json().flatten_event(true).with_writer(lines.clone()).finish();
        let _guard = tracing::subscriber::set_default(subscriber);
        let start = DateTime::from_timestamp(0x6a00_0000, 0).expect("a time");
        let router: Router = Router::new()
            .route("/cases/{number}", get(async |Extension(id): Extension<RequestId>| id.to_string()))
            .route("/broken", get(async || -> String { panic!("a {}", "bug") }))
            .layer(middleware::from_fn_with_state(RequestLog::new(start, apologise), record));
        let mut answers = Vec::new();
        for target in targets {
            let request = Request::get(*target).body(Body::empty()).expect("a request");
            let answer = router.clone().oneshot(request).await.expect("an answer");
            let status = answer.status();
            let id = answer.headers()[HEADER].to_str().expect("text").to_owned();
            let body = to_bytes(answer.into_body(), 4096).await.expect("a body");
            answers.push((status, id, String::from_utf8_lossy(&body).into_owned()));
        }
        (answers, lines.read())
    }

    #[tokio::test]
    async fn a_request_leaves_one_line_with_its_route_status_and_time() {
        let (_, lines) = ask(&["/cases/12"]).await;
        assert_eq!(lines.len(), 1);
        let line = &lines[0];
        assert_eq!(line["method"], "GET");
        assert_eq!(line["route"], "/cases/{number}");
        assert_eq!(line["status"], 200);
        assert_eq!(line["request_id"], "6a000000-1");
        assert!(line["latency_ms"].as_f64().is_some_and(|time| time >= 0.0));
    }

    #[tokio::test]
    async fn neither_path_segments_nor_the_query_are_logged() {
        let (_, lines) = ask(&["/cases/canary?canary=canary", "/canary?canary"]).await;
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[1]["route"], "none");
        assert!(lines.iter().all(|line| !line.to_string().contains("canary")));
    }

    #[tokio::test]
    async fn handler_visitor_and_log_see_the_same_identifier_and_each_request_has_its_own() {
        let (answers, lines) = ask(&["/cases/1", "/cases/1"]).await;
        for (index, (_, header, seen_by_handler)) in answers.iter().enumerate() {
            assert_eq!(*header, format!("6a000000-{}", index + 1));
            assert_eq!(header, seen_by_handler);
            assert_eq!(lines[index]["request_id"], header.as_str());
        }
    }

    #[tokio::test]
    async fn a_panic_becomes_an_apology_with_the_reference_and_is_logged_once() {
        let (answers, lines) = ask(&["/broken?canary"]).await;
        let (status, id, body) = &answers[0];
        assert_eq!(*status, StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(*body, format!("/broken failed, reference {id}"));
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0]["panic"], "a bug");
        assert_eq!(lines[0]["request_id"], id.as_str());
        assert_eq!(lines[1]["status"], 500);
    }
}
