//! The desk asks the company for more.

use axum::response::Response;

use super::AtCase;
use super::case::version;
use super::reply::to_company;
use crate::http::rooms::Fields;

/// Sends the request, and leads back to the case.
pub async fn send(at: AtCase, Fields(mut form): Fields) -> Response {
    let Some(body) = to_company(&mut form, "request") else { return at.unprocessable(&form).await };
    let done = at.desk().request_information(&at.visitor, at.id, version(&form), &body).await;
    at.after(done, form).await
}
