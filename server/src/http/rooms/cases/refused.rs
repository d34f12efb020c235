//! What the desk did not do with a case, in words beside the form.

use app::forms::{Form, WHOLE, Wrong};
use axum::http::StatusCode;
use desk::cases::Refusal;

/// Notes a refusal in the form, and tells the status it goes with.
pub(super) fn note(form: &mut Form, refusal: Refusal) -> StatusCode {
    form.refuse(WHOLE, Wrong::new(code(refusal)));
    match refusal {
        Refusal::TooManyToday | Refusal::TooManyMessages => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

const fn code(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NoConsent => "case-no-consent",
        Refusal::NotThisDesk => "case-not-this-desk",
        Refusal::NotAtDesk => "case-not-at-desk",
        Refusal::Unrelated => "case-unrelated",
        Refusal::TooLate => "case-too-late",
        Refusal::TooManyToday => "case-too-many-today",
        Refusal::TooManyMessages => "case-too-many-messages",
    }
}
