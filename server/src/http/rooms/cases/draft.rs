//! Keeps what the company is writing.

use app::links::RoomName;
use axum::response::Response;
use desk::cases::DraftKind;

use super::case::undone;
use crate::http::rooms::{Fields, SignedIn, answer};

/// Keeps it, and leads back to the case.
pub async fn send(SignedIn { asked, visitor, .. }: SignedIn, Fields(form): Fields) -> Response {
    let id = match asked.id(0) {
        Ok(id) => id,
        Err(refusal) => return refusal,
    };
    match asked.desk.save_draft(&visitor, id, DraftKind::Information, &form.text("body")).await {
        Ok(()) => answer::see_other(&asked.ctx, &RoomName::Case.with([id])),
        Err(error) => undone(&asked, &visitor, id, form, error).await,
    }
}
