//! What the desk did not do with a case, in words beside the form.

use app::forms::{Form, WHOLE, Wrong};
use axum::http::StatusCode;
use desk::DeskError;
use desk::cases::{CaseError, Message, Refusal};
use desk::files::{CASE_BYTES, MEGABYTE};

/// Notes why nothing was done with a case; tells the status it goes with, and what was said and done in the meantime.
///
/// # Errors
/// What has nothing to do with the form.
pub fn told(form: &mut Form, error: CaseError) -> Result<(StatusCode, Vec<Message>), DeskError> {
    let (code, status, theirs) = match error {
        CaseError::Lost { theirs } => ("case-meanwhile", StatusCode::CONFLICT, theirs),
        CaseError::Desk(DeskError::NotNow) => ("case-meanwhile", StatusCode::CONFLICT, Vec::new()),
        CaseError::Desk(DeskError::ReadOnly(_)) => ("not-saved", StatusCode::SERVICE_UNAVAILABLE, Vec::new()),
        CaseError::Desk(DeskError::Files(cause)) => {
            tracing::error!(%cause, "files cannot be written");
            ("file-not-kept", StatusCode::SERVICE_UNAVAILABLE, Vec::new())
        }
        CaseError::Refused(refusal) => return Ok((note(form, refusal), Vec::new())),
        CaseError::Desk(error) => return Err(error),
    };
    form.refuse(WHOLE, Wrong::new(code));
    Ok((status, theirs))
}

/// Notes a refusal in the form, and tells the status it goes with.
pub fn note(form: &mut Form, refusal: Refusal) -> StatusCode {
    form.refuse(WHOLE, Wrong::new(code(refusal)).with("all", CASE_BYTES / MEGABYTE));
    match refusal {
        Refusal::TooManyToday | Refusal::TooManyMessages => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

const fn code(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NoConsent => "case-no-consent",
        Refusal::DeskHasIt => "case-desk-has-it",
        Refusal::NotThisDesk => "case-not-this-desk",
        Refusal::NotAtDesk => "case-not-at-desk",
        Refusal::Unrelated => "case-unrelated",
        Refusal::TooLate => "case-too-late",
        Refusal::TooManyToday => "case-too-many-today",
        Refusal::TooManyMessages => "case-too-many-messages",
        Refusal::TooMuchAttached => "case-too-much-attached",
    }
}
