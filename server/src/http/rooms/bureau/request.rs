//! The desk asks the company for more.

use axum::response::Response;
use desk::cases::Letter;

use super::AtCase;
use super::case::version;
use super::reply::to_company;
use crate::http::rooms::Sent;

/// Name of the field of files.
const FILES: &str = "request-files";

/// Sends the request, and leads back to the case.
pub async fn send(at: AtCase, Sent(mut form, files): Sent) -> Response {
    let (body, files) = (to_company(&mut form, "request"), files.taken(&mut form, FILES));
    let (Some(body), Some(files)) = (body, files) else { return at.unprocessable(&form).await };
    let done = at.desk().request_information(&at.visitor, at.id, version(&form), Letter { body: &body, files: &files }).await;
    at.after(done, form).await
}
