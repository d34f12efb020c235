//! Upper bounds on what a client may send, and an answer it can read when it sends more.
//!
//! Bodies are read whole here, before any handler runs: a handler never waits for a slow client, and what goes wrong
//! while reading is told in one place. Only forms with files are read by those who take them, see [`uploads`].

use std::error::Error;

use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use tower_http::timeout::TimeoutError;

use super::uploads;

/// Longest path with query, in bytes: all answers of the questionnaire take less than 2 kB. Some proxies cut at 8 kB.
pub const TARGET_BYTES: usize = 8 * 1024;

/// Longest body, in bytes: the longest form is a message of 20,000 characters, each of up to twelve bytes on the way.
pub const BODY_BYTES: usize = 256 * 1024;

/// How much of a body that is too long is still read, in bytes. A browser shows our answer only if it could finish
/// sending; beyond this it is no longer somebody pasting a document.
pub const DISCARDED_BYTES: usize = 2 * 1024 * 1024;

/// Makes the answer to a refused request: a page or a problem document, by address.
pub type Refuse = fn(StatusCode, &Uri) -> Response;

/// Middleware that answers 414 to long addresses, 413 to long bodies, 408 to slow ones and 400 to broken ones.
/// `router.layer(middleware::from_fn_with_state(refuse as Refuse, limits::enforce))`.
pub async fn enforce(State(refuse): State<Refuse>, request: Request, next: Next) -> Response {
    let target = request.uri().path_and_query();
    if target.is_some_and(|target| target.as_str().len() > TARGET_BYTES) {
        return refuse(StatusCode::URI_TOO_LONG, request.uri());
    }
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    if uploads::is_one(&request) {
        return upload(refuse, request, next).await;
    }
    let (parts, body) = request.into_parts();
    match read(&parts.headers, body).await {
        Ok(bytes) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        Err(status) => refuse(status, &parts.uri),
    }
}

/// Lets a form with files through as it comes, so that its files are in memory once; no more of them at a time than there is room for.
async fn upload(refuse: Refuse, request: Request, next: Next) -> Response {
    if request.body().size_hint().lower() > uploads::BYTES as u64 {
        return refuse(StatusCode::PAYLOAD_TOO_LARGE, request.uri());
    }
    let Some(_room) = uploads::admitted().await else { return refuse(StatusCode::SERVICE_UNAVAILABLE, request.uri()) };
    let bounded = request.map(|body| Body::new(Limited::new(body, uploads::BYTES)));
    next.run(bounded).await
}

/// The whole body, or the status that says why not.
async fn read(headers: &HeaderMap, mut body: Body) -> Result<Bytes, StatusCode> {
    // The HTTP implementation takes the exact size from `Content-Length`; a chunked body has none.
    let announced = body.size_hint().exact().unwrap_or(0);
    if announced > DISCARDED_BYTES as u64 || (announced > BODY_BYTES as u64 && waits(headers)) {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    match Limited::new(&mut body, BODY_BYTES).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => {
            discard(body).await;
            Err(StatusCode::PAYLOAD_TOO_LARGE)
        }
        Err(error) => Err(broken(&*error)),
    }
}

/// Whether the client holds the body back until we ask for it: then nothing needs to be discarded.
fn waits(headers: &HeaderMap) -> bool {
    headers.contains_key(header::EXPECT)
}

async fn discard(body: Body) {
    let mut body = Limited::new(body, DISCARDED_BYTES);
    while let Some(Ok(_)) = body.frame().await {}
}

/// The status for a body that stopped coming: too slow if the listener gave up waiting, too long, else broken.
pub(super) fn broken(error: &(dyn Error + 'static)) -> StatusCode {
    let mut causes = std::iter::successors(Some(error), |&error| error.source());
    causes
        .find_map(|cause| {
            if cause.is::<TimeoutError>() {
                Some(StatusCode::REQUEST_TIMEOUT)
            } else if cause.is::<LengthLimitError>() {
                Some(StatusCode::PAYLOAD_TOO_LARGE)
            } else {
                None
            }
        })
        .unwrap_or(StatusCode::BAD_REQUEST)
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::pin::Pin;
    use std::task::{Context, Poll};
    use std::time::Duration;

    use axum::body::{HttpBody, to_bytes};
    use axum::response::IntoResponse as _;
    use axum::routing::any;
    use axum::{Router, middleware};
    use hyper::body::Frame;
    use tower::ServiceExt as _;
    use tower_http::timeout::DeadlineBody;

    use super::*;

    /// A body in chunks of 1 kB, of a length not known beforehand.
    struct Chunks(usize);

    impl HttpBody for Chunks {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            let Some(left) = self.0.checked_sub(1) else {
                return Poll::Ready(None);
            };
            self.0 = left;
            Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(&[b'x'; 1024])))))
        }
    }

    /// A body that never comes, or ends in an error.
    enum Faulty {
        Silent,
        Broken,
    }

    impl HttpBody for Faulty {
        type Data = Bytes;
        type Error = std::io::Error;

        fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
            match *self {
                Self::Silent => Poll::Pending,
                Self::Broken => Poll::Ready(Some(Err(std::io::ErrorKind::BrokenPipe.into()))),
            }
        }
    }

    fn refuse(status: StatusCode, uri: &Uri) -> Response {
        (status, format!("refused {}", uri.path())).into_response()
    }

    async fn answer(target: &str, body: Body) -> (StatusCode, String) {
        let router = Router::new()
            .route("/form", any(async |body: Bytes| format!("{} bytes", body.len())))
            .layer(middleware::from_fn_with_state(refuse as Refuse, enforce));
        let request = Request::post(target).body(body).expect("a request");
        let response = router.oneshot(request).await.expect("an answer");
        let status = response.status();
        let body = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        (status, String::from_utf8_lossy(&body).into_owned())
    }

    #[tokio::test]
    async fn an_address_of_eight_kilobytes_passes_and_a_longer_one_gets_414() {
        let fits = format!("/form?{}", "a".repeat(TARGET_BYTES - "/form?".len()));
        assert_eq!(answer(&fits, Body::empty()).await.0, StatusCode::OK);
        let (status, body) = answer(&format!("{fits}a"), Body::empty()).await;
        assert_eq!(status, StatusCode::URI_TOO_LONG);
        assert_eq!(body, "refused /form");
    }

    #[tokio::test]
    async fn a_body_up_to_the_limit_reaches_the_handler_whole() {
        for body in [Body::from(vec![b'x'; BODY_BYTES]), Body::new(Chunks(BODY_BYTES / 1024))] {
            let expected = (StatusCode::OK, format!("{BODY_BYTES} bytes"));
            assert_eq!(answer("/form", body).await, expected);
        }
    }

    #[tokio::test]
    async fn a_longer_body_gets_413_whether_announced_or_not() {
        for body in [
            Body::from(vec![b'x'; BODY_BYTES + 1]),
            Body::new(Chunks(BODY_BYTES / 1024 + 1)),
            Body::from(vec![b'x'; DISCARDED_BYTES + 1]),
            Body::new(Chunks(usize::MAX)),
        ] {
            let expected = (StatusCode::PAYLOAD_TOO_LARGE, "refused /form".to_owned());
            assert_eq!(answer("/form", body).await, expected);
        }
    }

    #[tokio::test]
    async fn a_form_with_files_may_be_longer_where_files_are_taken_and_nowhere_else() {
        let answer = async |target: &str, bytes: usize| {
            let router = Router::new()
                .route(
                    "/{*path}",
                    any(async |body: Body| to_bytes(body, usize::MAX).await.map_or(0, |bytes| bytes.len()).to_string()),
                )
                .layer(middleware::from_fn_with_state(refuse as Refuse, enforce));
            let request = Request::post(target).header(header::CONTENT_TYPE, "multipart/form-data; boundary=a");
            let request = request.body(Body::from(vec![b'x'; bytes])).expect("a request");
            router.oneshot(request).await.expect("an answer").status()
        };
        assert_eq!(answer("/fr/demandes/nouvelle", uploads::BYTES).await, StatusCode::OK);
        assert_eq!(answer("/fr/demandes/nouvelle", uploads::BYTES + 1).await, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(answer("/fr/compte/connexion", BODY_BYTES + 1).await, StatusCode::PAYLOAD_TOO_LARGE);
    }

    #[tokio::test]
    async fn a_body_that_comes_too_slowly_gets_408() {
        let slow = DeadlineBody::new(Duration::from_millis(1), Faulty::Silent);
        let (status, _) = answer("/form", Body::new(slow)).await;
        assert_eq!(status, StatusCode::REQUEST_TIMEOUT);
    }

    #[tokio::test]
    async fn a_body_that_breaks_off_gets_400() {
        let (status, _) = answer("/form", Body::new(Faulty::Broken)).await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
    }

    #[tokio::test]
    async fn a_client_that_waits_for_permission_to_send_is_refused_at_once() {
        let mut headers = HeaderMap::new();
        headers.insert(header::EXPECT, "100-continue".parse().expect("a value"));
        // Reading would fail with 400.
        let body = Body::new(Announced(BODY_BYTES as u64 + 1));
        assert_eq!(read(&headers, body).await, Err(StatusCode::PAYLOAD_TOO_LARGE));
    }

    /// A body that is announced but must not be read.
    struct Announced(u64);

    impl HttpBody for Announced {
        type Data = Bytes;
        type Error = std::io::Error;

        fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
            Poll::Ready(Some(Err(std::io::ErrorKind::BrokenPipe.into())))
        }

        fn size_hint(&self) -> hyper::body::SizeHint {
            hyper::body::SizeHint::with_exact(self.0)
        }
    }
}
