//! The desk answers.

use axum::response::Response;
use desk::cases::{Body, Letter};

use super::AtCase;
use super::case::version;
use crate::http::rooms::Sent;

/// Name of the field of files.
const FILES: &str = "reply-files";

/// Sends the answer, which leaves half a minute later, and leads back to the case.
pub async fn send(at: AtCase, Sent(mut form, files): Sent) -> Response {
    let (body, files) = (form.typed::<Body>("reply"), files.taken(&mut form, FILES));
    let (Some(body), Some(files)) = (body, files) else { return at.unprocessable(&form).await };
    let done = at.desk().reply(&at.visitor, at.id, version(&form), Letter { body: &body, files: &files }).await;
    at.after(done, form).await
}
