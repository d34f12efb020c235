//! Keeps what the company is writing.

use app::links::RoomName;
use axum::response::Response;
use desk::CaseId;
use desk::cases::DraftKind;

use super::case::undone;
use super::kept;
use crate::http::rooms::{Asked, Fields, answer};

/// Keeps it, and leads back to the case; a script stays where it is.
pub async fn send(asked: Asked, Fields(form): Fields) -> Response {
    let id = match asked.id::<CaseId>(0) {
        Ok(id) => id,
        Err(refusal) => return refusal,
    };
    let visitor = match kept::signed_in(&asked, &form, &RoomName::Case.with([id])).await {
        Ok(visitor) => visitor,
        Err(door) => return door,
    };
    match asked.desk.save_draft(&visitor, id, DraftKind::Information, &form.text("body")).await {
        Ok(()) if answer::is_quiet(&form) => answer::nothing(),
        Ok(()) => answer::see_other(&asked.ctx, &RoomName::Case.with([id])),
        Err(error) => undone(&asked, &visitor, id, form, error).await,
    }
}
