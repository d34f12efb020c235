//! Keeps what an advisor is writing.

use axum::response::Response;
use desk::cases::DraftKind;

use super::AtCase;
use crate::http::rooms::{Fields, answer};

/// Keeps it, and leads back to the case; a script stays where it is. The button says which text it is.
pub async fn send(at: AtCase, Fields(form): Fields) -> Response {
    let Some(kind) = DraftKind::from_key(form.raw("draft")) else { return at.unprocessable(&form).await };
    let done = at.desk().save_draft(&at.visitor, at.id, kind, &form.text(kind.key())).await;
    if done.is_ok() && answer::is_quiet(&form) { answer::nothing() } else { at.after(done, form).await }
}
