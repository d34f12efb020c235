//! Problem documents: how the API says what went wrong (RFC 9457).

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Serialize, Serializer};
use utoipa::ToSchema;

const MEDIA_TYPE: HeaderValue = HeaderValue::from_static("application/problem+json");

/// A problem document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// Address that names the kind of problem; `about:blank` when the status says it all.
    #[serde(rename = "type")]
    pub type_: &'static str,
    /// The kind of problem in a few words, the same each time.
    pub title: &'static str,
    /// The HTTP status, repeated.
    #[serde(serialize_with = "code")]
    #[schema(value_type = u16, example = 404)]
    pub status: StatusCode,
    /// What is wrong this time, and what to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Reference of this occurrence, for the person who asks for help.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// What is wrong with each field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
}

/// What is wrong with one field of the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldError {
    /// Name of the field or query parameter.
    pub field: String,
    /// The kind of error, for programs.
    pub code: String,
    /// The error in words, for people.
    pub detail: String,
}

impl Problem {
    /// A problem that the status describes well enough.
    pub fn new(status: StatusCode) -> Self {
        Self {
            type_: "about:blank",
            title: status.canonical_reason().unwrap_or("Error"),
            status,
            detail: None,
            instance: None,
            errors: Vec::new(),
        }
    }

    /// 400: the request cannot be understood.
    pub fn bad_request(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST).with_detail(detail)
    }

    /// 404: there is no such thing.
    pub fn not_found(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND).with_detail(detail)
    }

    /// 405: the address exists, the method does not apply. The router adds the `Allow` header.
    pub fn method_not_allowed() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED)
    }

    /// 413: the body is too long.
    pub fn payload_too_large(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE).with_detail(detail)
    }

    /// 415: the body is of a type that is not taken here.
    pub fn unsupported_media_type(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE).with_detail(detail)
    }

    /// 422: the request is understood, but these fields are wrong.
    pub fn unprocessable(detail: impl Into<String>, errors: Vec<FieldError>) -> Self {
        let problem = Self::new(StatusCode::UNPROCESSABLE_ENTITY).with_detail(detail);
        Self { errors, ..problem }
    }

    /// 503: it cannot be done for the moment.
    pub fn unavailable(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE).with_detail(detail)
    }

    /// Says what is wrong this time.
    #[must_use]
    pub fn with_detail(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }

    /// Gives the reference of this occurrence.
    #[must_use]
    pub fn with_instance(self, instance: impl Into<String>) -> Self {
        Self { instance: Some(instance.into()), ..self }
    }
}

impl FieldError {
    /// An error of kind `code` in `field`.
    pub fn new(field: impl Into<String>, code: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { field: field.into(), code: code.into(), detail: detail.into() }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let headers = [(header::CONTENT_TYPE, MEDIA_TYPE)];
        (self.status, headers, axum::Json(&self)).into_response()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields by reference")]
fn code<S: Serializer>(status: &StatusCode, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u16(status.as_u16())
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::extract::Request;
    use axum::routing::get;
    use tower::ServiceExt as _;

    use super::*;

    #[tokio::test]
    async fn a_problem_travels_as_problem_json_with_its_status() {
        let errors = vec![FieldError::new("date", "not_a_date", "Write 2026-11-30.")];
        let response = Problem::unprocessable("One field is wrong.", errors).with_instance("6a1-7").into_response();
        assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
        let media_types: Vec<_> = response.headers().get_all(header::CONTENT_TYPE).iter().collect();
        assert_eq!(media_types, ["application/problem+json"]);
        let body = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        let json: serde_json::Value = serde_json::from_slice(&body).expect("JSON");
        assert_eq!(
            json,
            serde_json::json!({
                "type": "about:blank",
                "title": "Unprocessable Entity",
                "status": 422,
                "detail": "One field is wrong.",
                "instance": "6a1-7",
                "errors": [{"field": "date", "code": "not_a_date", "detail": "Write 2026-11-30."}],
            })
        );
    }

    #[test]
    fn members_that_say_nothing_are_left_out() {
        let json = serde_json::to_value(Problem::method_not_allowed()).expect("JSON");
        let members: Vec<_> = json.as_object().expect("an object").keys().collect();
        assert_eq!(members, ["type", "title", "status"]);
    }

    #[test]
    fn each_constructor_carries_its_status() {
        for (problem, status) in [
            (Problem::bad_request("x"), 400),
            (Problem::not_found("x"), 404),
            (Problem::method_not_allowed(), 405),
            (Problem::payload_too_large("x"), 413),
            (Problem::unsupported_media_type("x"), 415),
            (Problem::unprocessable("x", Vec::new()), 422),
        ] {
            assert_eq!(problem.status.as_u16(), status);
            assert_eq!(problem.type_, "about:blank");
        }
    }

    #[tokio::test]
    async fn the_router_adds_the_allowed_methods_to_status_405() {
        let router: Router =
            Router::new().route("/", get("answer")).method_not_allowed_fallback(async || Problem::method_not_allowed());
        let request = Request::post("/").body(Body::empty()).expect("a request");
        let response = router.oneshot(request).await.expect("an answer");
        assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(response.headers()[header::ALLOW], "GET,HEAD");
    }
}
