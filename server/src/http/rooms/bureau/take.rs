//! An advisor makes a case their own.

use axum::response::Response;

use super::AtCase;
use super::case::version;
use crate::http::rooms::Fields;

/// Makes it the visitor's own, and leads back to the case.
pub async fn send(at: AtCase, Fields(form): Fields) -> Response {
    let done = at.desk().take_case(&at.visitor, at.id, version(&form)).await;
    at.after(done, form).await
}
