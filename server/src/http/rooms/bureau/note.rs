//! The staff writes something to itself.

use axum::response::Response;
use desk::cases::Body;

use super::AtCase;
use crate::http::rooms::Fields;

/// Keeps the note, and leads back to the case.
pub async fn send(at: AtCase, Fields(mut form): Fields) -> Response {
    let Some(body) = form.typed::<Body>("note") else { return at.unprocessable(&form).await };
    let done = at.desk().note(&at.visitor, at.id, &body).await;
    at.after(done, form).await
}
