//! The desk goes on with a case.

use axum::response::Response;
use desk::cases::Body;

use super::AtCase;
use super::case::version;
use crate::http::rooms::Fields;

/// Goes on with it, and leads back to the case.
pub async fn send(at: AtCase, Fields(mut form): Fields) -> Response {
    let Some(body) = form.typed::<Body>("reopen") else { return at.unprocessable(&form).await };
    let done = at.desk().reopen_case(&at.visitor, at.id, version(&form), &body).await;
    at.after(done, form).await
}
