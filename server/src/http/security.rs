//! Headers that tell browsers what our pages never do. They go on every answer, errors included.

use app::links::{Address, RoomName};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// No nonce, because no page has an inline script or style; `wasm-unsafe-eval` lets the islands compile.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

/// For what people sent us: were it ever shown as a page, it could do nothing.
const SANDBOX: &str = "default-src 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'";

/// Marks an answer whose content is not ours.
#[derive(Clone, Copy, Debug)]
pub struct Foreign;

/// Everything off. Only names that browsers know: others would put warnings into their consoles.
const PERMISSIONS_POLICY: &str = "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), \
    clipboard-write=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), \
    gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), \
    payment=(), picture-in-picture=(), publickey-credentials-create=(), publickey-credentials-get=(), \
    screen-wake-lock=(), serial=(), storage-access=(), sync-xhr=(), usb=(), \
    window-management=(), xr-spatial-tracking=()";

/// Two years: what OWASP and the browsers' preload lists ask for.
const STRICT_TRANSPORT_SECURITY: &str = "max-age=63072000; includeSubDomains";

/// Addresses whose answers other sites may load: the public API.
const API: &str = "/api/";

const ALWAYS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // Not `no-referrer`, which makes browsers send `Origin: null` with forms.
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS_POLICY),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
];

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// How browsers reach the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    /// Plain HTTP, as in development.
    Plain,
    /// HTTPS, ended by a proxy in front of us.
    Tls,
}

/// Middleware that sets the headers. Make it the outermost one, so that answers of the other ones carry them too:
/// `router.layer(middleware::from_fn_with_state(Transport::Tls, security::headers))`.
pub async fn headers(State(transport): State<Transport>, request: Request, next: Next) -> Response {
    let resource_policy = if request.uri().path().starts_with(API) { "cross-origin" } else { "same-origin" };
    let is_secret = is_secret(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(RESOURCE_POLICY, HeaderValue::from_static(resource_policy));
    if is_secret {
        let headers = response.headers_mut();
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        headers.insert(ROBOTS, HeaderValue::from_static("noindex"));
    }
    if response.extensions().get::<Foreign>().is_some() {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SANDBOX));
    }
    if transport == Transport::Tls {
        let headers = response.headers_mut();
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(STRICT_TRANSPORT_SECURITY));
    }
    response
}

/// Whether the address itself is a key: whatever is answered there, nobody else is to be told of it.
fn is_secret(path: &str) -> bool {
    let keys = [RoomName::FollowCalendar, RoomName::FollowNews];
    matches!(Address::parse(path), Some((_, Address::Room(room))) if keys.contains(&room.name))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::{HeaderMap, StatusCode};
    use axum::routing::get;
    use axum::{Router, middleware};
    use tower::ServiceExt as _;

    use super::*;

    async fn answer(path: &str, transport: Transport) -> (StatusCode, HeaderMap) {
        let router = Router::new()
            .route("/", get("page"))
            .route("/api/v1/schemes", get("data"))
            .route("/lax", get(([(header::X_FRAME_OPTIONS, "SAMEORIGIN")], "page")))
            .layer(middleware::from_fn_with_state(transport, headers));
        let request = Request::get(path).body(Body::empty()).expect("a request");
        let response = router.oneshot(request).await.expect("an answer");
        (response.status(), response.headers().clone())
    }

    #[test]
    fn the_policy_starts_from_nothing_and_allows_no_inline_code() {
        assert!(CONTENT_SECURITY_POLICY.starts_with("default-src 'none';"));
        for forbidden in ["unsafe-inline", "'unsafe-eval'", "*", "http:", "https:"] {
            assert!(!CONTENT_SECURITY_POLICY.contains(forbidden), "{forbidden}");
        }
        let script = CONTENT_SECURITY_POLICY.split(';').find(|directive| directive.trim().starts_with("script-src"));
        assert_eq!(script, Some(" script-src 'self' 'wasm-unsafe-eval'"));
    }

    #[test]
    fn every_permission_is_off() {
        for entry in PERMISSIONS_POLICY.split(", ") {
            assert!(entry.ends_with("=()"), "{entry}");
        }
    }

    #[tokio::test]
    async fn every_answer_carries_every_header_errors_included() {
        for (path, expected) in [("/", StatusCode::OK), ("/nowhere", StatusCode::NOT_FOUND)] {
            let (status, headers) = answer(path, Transport::Plain).await;
            assert_eq!(status, expected);
            for (name, value) in ALWAYS {
                assert_eq!(headers[&name], value, "{name} of {path}");
            }
            assert_eq!(headers[RESOURCE_POLICY], "same-origin");
        }
    }

    #[tokio::test]
    async fn a_handler_cannot_weaken_the_headers() {
        let (_, headers) = answer("/lax", Transport::Plain).await;
        let values: Vec<_> = headers.get_all(header::X_FRAME_OPTIONS).iter().collect();
        assert_eq!(values, ["DENY"]);
    }

    #[tokio::test]
    async fn other_sites_may_load_api_answers_only() {
        let (_, headers) = answer("/api/v1/schemes", Transport::Plain).await;
        assert_eq!(headers[RESOURCE_POLICY], "cross-origin");
    }

    #[tokio::test]
    async fn https_is_demanded_only_behind_tls() {
        let (_, headers) = answer("/", Transport::Plain).await;
        assert!(!headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
        let (_, headers) = answer("/", Transport::Tls).await;
        assert_eq!(headers[header::STRICT_TRANSPORT_SECURITY], "max-age=63072000; includeSubDomains");
    }
}
