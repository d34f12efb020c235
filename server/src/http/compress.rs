//! Compression of pages and data while they are sent. Assets are compressed beforehand, see [`super::assets`].

use axum::Router;
use axum::extract::Request;
use axum::http::{Extensions, HeaderMap, StatusCode, Version, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{Predicate, SizeAbove};

use super::encoding::Encoding;

/// Low on both scales (brotli 0–11, gzip 0–9), as every answer pays for it: 60 kB of HTML take brotli 0.15 ms at 1 and
/// 0.53 ms at 4, for 8.6 kB and 7.3 kB.
const QUALITY: CompressionLevel = CompressionLevel::Precise(1);

/// Bytes under which compression does not save a packet.
const WORTHWHILE: u64 = 1024;

/// What is compressed on the way out. Anything else is either compressed already or too rare to care.
const COMPRESSIBLE: [&str; 8] = [
    "text/html",
    "text/plain",
    "text/csv",
    "text/calendar",
    "application/json",
    "application/problem+json",
    "application/xml",
    "application/atom+xml",
];

/// Compresses the answers of all routes of `router` that are text and not encoded yet.
///
/// Handlers that set an `ETag` make it a weak one: the bytes differ from one coding to the next.
pub fn compress<S>(router: Router<S>) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    let compression = CompressionLayer::new().quality(QUALITY).compress_when(SizeAbove::new(WORTHWHILE).and(is_compressible));
    router.layer(compression).layer(middleware::from_fn(settle_encoding))
}

fn is_compressible(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|media_type| COMPRESSIBLE.contains(&media_type.trim()))
}

/// Leaves one coding in `Accept-Encoding`, so that everything below takes the same one.
///
/// Also keeps tower-http from turning the answer of a finished handler into a 406, which it does for `*;q=0`.
async fn settle_encoding(mut request: Request, next: Next) -> Response {
    let chosen = Encoding::negotiate(request.headers()).name();
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    if let Some(name) = chosen {
        request.headers_mut().insert(header::ACCEPT_ENCODING, name);
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use axum::body::{Body, Bytes, to_bytes};
    use axum::routing::get;
    use tower::ServiceExt as _;

    use super::*;

    const LONG: &str = include_str!("compress.rs");

    async fn answer(path: &str, accepted: &str) -> (StatusCode, HeaderMap, Bytes) {
        let typed = |media_type| ([(header::CONTENT_TYPE, media_type)], LONG);
        let router = Router::new()
            .route("/page", get(typed("text/html; charset=utf-8")))
            .route("/problem", get(typed("application/problem+json")))
            .route("/wasm", get(typed("application/wasm")))
            .route("/short", get(([(header::CONTENT_TYPE, "text/html")], "short")))
            .route("/encoded", get(([(header::CONTENT_ENCODING, "br"), (header::CONTENT_TYPE, "text/html")], LONG)))
            .route("/seen", get(|headers: HeaderMap| async move { format!("{:?}", headers.get(header::ACCEPT_ENCODING)) }));
        let request = Request::get(path).header(header::ACCEPT_ENCODING, accepted).body(Body::empty()).expect("a request");
        let (parts, body) = compress(router).oneshot(request).await.expect("an answer").into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("a body");
        (parts.status, parts.headers, body)
    }

    #[tokio::test]
    async fn a_page_is_compressed_with_brotli_and_reads_the_same() {
        let (_, headers, body) = answer("/page", "gzip, br").await;
        assert_eq!(headers[header::CONTENT_ENCODING], "br");
        assert_eq!(headers[header::VARY], "accept-encoding");
        assert!(body.len() * 2 < LONG.len());
        let mut plain = String::new();
        brotli::Decompressor::new(&body[..], 4096).read_to_string(&mut plain).expect("brotli");
        assert_eq!(plain, LONG);
    }

    #[tokio::test]
    async fn a_problem_document_is_compressed_with_gzip_for_a_client_without_brotli() {
        let (_, headers, body) = answer("/problem", "gzip").await;
        assert_eq!(headers[header::CONTENT_ENCODING], "gzip");
        let mut plain = String::new();
        flate2::read::GzDecoder::new(&body[..]).read_to_string(&mut plain).expect("gzip");
        assert_eq!(plain, LONG);
    }

    #[tokio::test]
    async fn what_is_short_or_encoded_or_not_text_is_left_alone() {
        for path in ["/short", "/wasm"] {
            let (_, headers, _) = answer(path, "br").await;
            assert!(!headers.contains_key(header::CONTENT_ENCODING), "{path}");
        }
        let (_, _, body) = answer("/encoded", "gzip").await;
        assert_eq!(body, LONG);
    }

    #[tokio::test]
    async fn a_client_that_refuses_every_coding_keeps_the_handlers_status() {
        let (status, headers, body) = answer("/page", "*;q=0").await;
        assert_eq!(status, StatusCode::OK);
        assert!(!headers.contains_key(header::CONTENT_ENCODING));
        assert_eq!(body, LONG);
    }

    #[tokio::test]
    async fn handlers_see_the_one_coding_that_was_chosen() {
        let (_, _, body) = answer("/seen", "gzip, br;q=0.9, zstd").await;
        assert_eq!(body, r#"Some("gzip")"#);
    }
}
