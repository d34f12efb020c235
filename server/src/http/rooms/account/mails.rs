//! Forms that send mails, which nobody is to be flooded with.

use app::forms::{Form, WHOLE, Wrong};
use app::page::{Ctx, Page};
use axum::http::StatusCode;
use axum::response::Response;
use desk::DeskError;

use crate::http::rooms::answer;

/// The form again, when the desk could not do what it asks.
pub(super) fn undone(ctx: &Ctx, mut form: Form, error: &DeskError, make: impl FnOnce(&Form) -> Page) -> Response {
    if matches!(error, DeskError::TooMany) {
        form.refuse(WHOLE, Wrong::new("too-many-mails"));
        return answer::page(ctx, || make(&form).status(StatusCode::TOO_MANY_REQUESTS.as_u16()));
    }
    answer::undone(ctx, form, error, make)
}
