//! Entity tags: what a client has already is not sent again (RFC 9110, 13.1.2).

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest as _, Sha256};

/// An answer of status 200 with a body that was made for this request: with a tag of the body, or 304 without the body when the
/// client has that one. The tag is weak, as compression changes the bytes but not what they say.
pub(super) fn revalidated(request: &HeaderMap, headers: &HeaderMap, body: impl Into<Bytes>) -> Response {
    let body = body.into();
    let tag = tag(&body);
    let known = request.get_all(header::IF_NONE_MATCH).iter().any(|tags| names(tags, &tag));
    let mut response = if known { StatusCode::NOT_MODIFIED.into_response() } else { body.into_response() };
    for (name, value) in headers {
        // RFC 9110, 15.4.5: what describes a body goes with the body.
        if !known || ![header::CONTENT_TYPE, header::CONTENT_LANGUAGE].contains(name) {
            response.headers_mut().insert(name, value.clone());
        }
    }
    if let Ok(tag) = HeaderValue::try_from(format!("W/{tag}")) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

/// Whether a value of `If-None-Match` names this tag, compared weakly (RFC 9110, 13.1.2). Our tags have no comma.
pub(super) fn names(tags: &HeaderValue, tag: &str) -> bool {
    tags.to_str()
        .is_ok_and(|tags| tags.split(',').map(str::trim).any(|named| named == "*" || named.trim_start_matches("W/") == tag))
}

/// The first 128 bits of SHA-256, quoted.
fn tag(body: &[u8]) -> String {
    let digest = Sha256::digest(body);
    let number = digest.iter().take(16).fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
    format!("\"{number:032x}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(known: Option<&HeaderValue>) -> Response {
        let mut request = HeaderMap::new();
        if let Some(known) = known {
            request.insert(header::IF_NONE_MATCH, known.clone());
        }
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        revalidated(&request, &headers, "page")
    }

    #[test]
    fn what_the_client_has_is_not_sent_again() {
        let first = answer(None);
        assert_eq!(first.status(), StatusCode::OK);
        let tag = &first.headers()[header::ETAG];
        let again = answer(Some(tag));
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        assert_eq!(again.headers()[header::ETAG], tag);
        assert_eq!(again.headers()[header::CACHE_CONTROL], "no-cache");
        assert!(!again.headers().contains_key(header::CONTENT_TYPE));
    }

    #[test]
    fn what_the_client_has_of_another_version_is_replaced() {
        let other = HeaderValue::from_static("W/\"0\", \"1\"");
        let answer = answer(Some(&other));
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/html; charset=utf-8");
    }
}
