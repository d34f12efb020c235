//! What a browser gets when it asks for a static file.

use std::borrow::Cow;
use std::io::Read as _;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, Request};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse as _;
use axum::routing::get;
use rust_embed::Metadata;
use tower::ServiceExt as _;

use super::*;

const TEXT: &str = include_str!("tests.rs");

fn file(content: &'static str) -> EmbeddedFile {
    EmbeddedFile { data: Cow::Borrowed(content.as_bytes()), metadata: Metadata::__rust_embed_new([0; 32], None, None) }
}

fn built(name: &str) -> Option<EmbeddedFile> {
    match name {
        "manifest.json" => Some(file(r#"{"app.css": "app-1.css", "islands.wasm": "islands-2.wasm"}"#)),
        "app-1.css" => Some(file("body { color: black }")),
        "app-1.css.br" => Some(file("<brotli>")),
        "app-1.css.gz" => Some(file("<gzip>")),
        "islands-2.wasm" => Some(file("wasm")),
        "secret.txt" => Some(file("not in the manifest")),
        _ => None,
    }
}

fn assets() -> Assets {
    Assets::from_files(built).expect("a good folder")
}

async fn ask(assets: Assets, request: Request) -> (StatusCode, HeaderMap, Bytes) {
    let handler = move |Path(file): Path<String>, headers: HeaderMap| async move {
        assets.get_asset(&file, &headers).unwrap_or_else(|| StatusCode::NOT_FOUND.into_response())
    };
    let router = Router::new().route("/assets/{file}", get(handler));
    let (parts, body) = router.oneshot(request).await.expect("an answer").into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("a body");
    (parts.status, parts.headers, body)
}

fn request(path: &str, accepted: &str) -> Request {
    Request::get(path).header(header::ACCEPT_ENCODING, accepted).body(Body::empty()).expect("a request")
}

#[test]
fn a_logical_name_leads_to_the_hashed_address() {
    assert_eq!(assets().url("app.css"), Some("/assets/app-1.css"));
    assert_eq!(assets().url("other.css"), None);
    assert_eq!(Assets::empty().url("app.css"), None);
}

#[test]
fn a_folder_that_was_not_built_or_is_incomplete_is_refused() {
    let load = |get: fn(&str) -> Option<EmbeddedFile>| Assets::from_files(get).map(|_| ());
    assert!(matches!(load(|_| None), Err(AssetsError::NotBuilt)));
    assert!(matches!(load(|_| Some(file("[]"))), Err(AssetsError::Manifest(_))));
    let gone = load(|name| (name == MANIFEST).then(|| file(r#"{"a.js": "a-1.js"}"#)));
    assert!(matches!(gone, Err(AssetsError::MissingFile(name)) if name == "a-1.js"));
}

#[tokio::test]
async fn the_client_gets_the_best_form_it_takes_with_its_media_type() {
    for (accepted, encoding, content) in [
        ("gzip, br", Some("br"), "<brotli>"),
        ("gzip", Some("gzip"), "<gzip>"),
        ("br;q=0, gzip;q=0", None, "body { color: black }"),
    ] {
        let (status, headers, body) = ask(assets(), request("/assets/app-1.css", accepted)).await;
        assert_eq!(status, StatusCode::OK);
        let named = headers.get(header::CONTENT_ENCODING);
        assert_eq!(named.and_then(|name| name.to_str().ok()), encoding);
        assert_eq!(body, content);
        assert_eq!(headers[header::CONTENT_TYPE], "text/css; charset=utf-8");
        assert_eq!(headers[header::VARY], "accept-encoding");
        assert_eq!(headers[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
    }
}

#[tokio::test]
async fn a_file_without_compressed_forms_goes_out_as_it_is() {
    let (_, headers, body) = ask(assets(), request("/assets/islands-2.wasm", "br")).await;
    assert_eq!(headers[header::CONTENT_TYPE], "application/wasm");
    assert!(!headers.contains_key(header::CONTENT_ENCODING));
    assert_eq!(body, "wasm");
}

#[tokio::test]
async fn a_client_that_has_the_file_gets_304_and_no_body() {
    let (_, headers, _) = ask(assets(), request("/assets/app-1.css", "br")).await;
    let tag = headers[header::ETAG].clone();
    for tags in [tag.to_str().expect("text"), "*", &format!("\"x\", W/{}", tag.to_str().expect("text"))] {
        let mut again = request("/assets/app-1.css", "br");
        again.headers_mut().insert(header::IF_NONE_MATCH, HeaderValue::try_from(tags).expect("a value"));
        let (status, headers, body) = ask(assets(), again).await;
        assert_eq!(status, StatusCode::NOT_MODIFIED, "{tags}");
        assert_eq!(headers[header::ETAG], tag);
        assert!(headers.contains_key(header::CACHE_CONTROL));
        assert!(body.is_empty());
    }
}

#[tokio::test]
async fn a_tag_of_another_coding_is_not_a_match() {
    let (_, headers, _) = ask(assets(), request("/assets/app-1.css", "br")).await;
    let mut again = request("/assets/app-1.css", "gzip");
    again.headers_mut().insert(header::IF_NONE_MATCH, headers[header::ETAG].clone());
    assert_eq!(ask(assets(), again).await.0, StatusCode::OK);
}

#[tokio::test]
async fn head_tells_the_length_without_the_content() {
    let head = Request::head("/assets/app-1.css").body(Body::empty()).expect("a request");
    let (status, headers, body) = ask(assets(), head).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(headers[header::CONTENT_LENGTH], "21");
    assert!(body.is_empty());
}

#[tokio::test]
async fn only_files_of_the_manifest_are_served() {
    for path in ["/assets/secret.txt", "/assets/manifest.json", "/assets/app-1.css.br", "/assets/..%2fsecret.txt"] {
        let (status, _, _) = ask(assets(), request(path, "br")).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_generated_file_is_served_compressed_under_a_name_that_changes_with_its_content() {
    let mut assets = assets();
    let octets = HeaderValue::from_static("application/octet-stream");
    let first = assets.insert("library.bin", octets.clone(), b"v1".to_vec()).to_owned();
    let second = assets.insert("library.bin", octets, TEXT.into()).to_owned();
    assert_ne!(first, second);
    assert_eq!(assets.url("library.bin"), Some(second.as_str()));
    let shape = second.strip_prefix("/assets/library-").and_then(|rest| rest.strip_suffix(".bin"));
    assert!(shape.is_some_and(|hash| hash.len() == 16), "{second}");

    let (_, headers, body) = ask(assets.clone(), request(&second, "br")).await;
    assert_eq!(headers[header::CONTENT_TYPE], "application/octet-stream");
    assert_eq!(headers[header::CONTENT_ENCODING], "br");
    let mut plain = String::new();
    brotli::Decompressor::new(&body[..], 4096).read_to_string(&mut plain).expect("brotli");
    assert_eq!(plain, TEXT);

    let (_, _, body) = ask(assets, request(&second, "gzip")).await;
    let mut plain = String::new();
    flate2::read::GzDecoder::new(&body[..]).read_to_string(&mut plain).expect("gzip");
    assert_eq!(plain, TEXT);
}

#[test]
fn every_kind_of_file_has_its_media_type() {
    for (file, expected) in [
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.wasm", "application/wasm"),
        ("a.svg", "image/svg+xml"),
        ("a.ico", "image/x-icon"),
        ("a.bin", "application/octet-stream"),
        ("a.woff2", "font/woff2"),
        ("a.webmanifest", "application/manifest+json"),
    ] {
        assert_eq!(content_type(file), expected);
    }
}
