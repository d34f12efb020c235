//! The staff writes something to itself.

use axum::response::Response;
use desk::cases::{Body, Letter};

use super::AtCase;
use crate::http::rooms::Sent;

/// Name of the field of files.
const FILES: &str = "note-files";

/// Keeps the note, and leads back to the case.
pub async fn send(at: AtCase, Sent(mut form, files): Sent) -> Response {
    let (body, files) = (form.typed::<Body>("note"), files.taken(&mut form, FILES));
    let (Some(body), Some(files)) = (body, files) else { return at.unprocessable(&form).await };
    let done = at.desk().note(&at.visitor, at.id, Letter { body: &body, files: &files }).await;
    at.after(done, form).await
}
