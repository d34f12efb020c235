//! The desk answers.

use axum::response::Response;
use desk::cases::Body;

use super::AtCase;
use super::case::version;
use crate::http::rooms::Fields;

/// Sends the answer, which leaves half a minute later, and leads back to the case.
pub async fn send(at: AtCase, Fields(mut form): Fields) -> Response {
    let Some(body) = form.typed::<Body>("reply") else { return at.unprocessable(&form).await };
    let done = at.desk().reply(&at.visitor, at.id, version(&form), &body).await;
    at.after(done, form).await
}
