//! The author of an answer takes it back before it leaves.

use app::forms::{WHOLE, Wrong};
use axum::response::Response;

use super::AtCase;
use crate::http::rooms::Fields;

/// Takes it back, so that it is a draft again, and leads back to the case.
pub async fn send(at: AtCase, Fields(mut form): Fields) -> Response {
    let Ok(message) = form.raw("message").parse() else {
        form.refuse(WHOLE, Wrong::new("case-too-late"));
        return at.unprocessable(&form).await;
    };
    let done = at.desk().undo_reply(&at.visitor, at.id, message).await;
    at.after(done, form).await
}
