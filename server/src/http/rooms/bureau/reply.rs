//! The desk answers.

use app::forms::{Form, Wrong};
use axum::response::Response;
use desk::canned::is_unfilled;
use desk::cases::{Body, Letter};

use super::AtCase;
use super::case::version;
use crate::http::rooms::Sent;

/// Name of the field of files.
const FILES: &str = "reply-files";

/// Sends the answer, which leaves half a minute later, and leads back to the case.
pub async fn send(at: AtCase, Sent(mut form, files): Sent) -> Response {
    let (body, files) = (to_company(&mut form, "reply"), files.taken(&mut form, FILES));
    let (Some(body), Some(files)) = (body, files) else { return at.unprocessable(&form).await };
    let done = at.desk().reply(&at.visitor, at.id, version(&form), Letter { body: &body, files: &files }).await;
    at.after(done, form).await
}

/// A text that the company will read. One in which a canned answer leaves something to be written is no such text.
pub(super) fn to_company(form: &mut Form, name: &'static str) -> Option<Body> {
    let body = form.typed::<Body>(name)?;
    if is_unfilled(body.as_str()) {
        form.refuse(name, Wrong::new("unfilled"));
        return None;
    }
    Some(body)
}
