//! A case is given to somebody.

use app::forms::{Form, Wrong};
use axum::response::Response;
use desk::AccountId;
use desk::cases::Reason;

use super::AtCase;
use super::case::version;
use crate::http::rooms::Fields;

/// Gives it, and leads back to the case.
pub async fn send(at: AtCase, Fields(mut form): Fields) -> Response {
    let (to, reason) = (assignee(&mut form), optional(&mut form, "assign_reason"));
    let (Some(to), Some(reason)) = (to, reason) else { return at.unprocessable(&form).await };
    let done = at.desk().assign_case(&at.visitor, (at.id, version(&form)), to, reason.as_ref()).await;
    at.after(done, form).await
}

/// Who is to get it.
pub(super) fn assignee(form: &mut Form) -> Option<AccountId> {
    let to = form.raw("to").parse().ok();
    if to.is_none() {
        form.refuse("to", Wrong::new("choose"));
    }
    to
}

/// A reason that may be left out; nothing when what stands there is no reason.
#[expect(clippy::option_option, reason = "left out is not the same as wrong")]
pub(super) fn optional(form: &mut Form, name: &'static str) -> Option<Option<Reason>> {
    if form.text(name).is_empty() { Some(None) } else { form.typed::<Reason>(name).map(Some) }
}
