//! A case goes back to the queue.

use axum::response::Response;
use desk::cases::Reason;

use super::AtCase;
use super::case::version;
use crate::http::rooms::Fields;

/// Gives it back, and leads back to the case.
pub async fn send(at: AtCase, Fields(mut form): Fields) -> Response {
    let Some(reason) = form.typed::<Reason>("release_reason") else { return at.unprocessable(&form).await };
    let done = at.desk().release_case(&at.visitor, at.id, version(&form), &reason).await;
    at.after(done, form).await
}
