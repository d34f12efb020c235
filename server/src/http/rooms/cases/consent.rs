//! The company allows or forbids a partner desk to see a case.

use app::links::RoomName;
use axum::response::Response;

use super::case::{undone, version};
use crate::http::rooms::{Fields, SignedIn, answer};

/// Says so, and leads back to the case.
pub async fn send(SignedIn { asked, visitor, .. }: SignedIn, Fields(form): Fields) -> Response {
    let id = match asked.id(0) {
        Ok(id) => id,
        Err(refusal) => return refusal,
    };
    match asked.desk.consent(&visitor, (id, version(&form)), form.raw("desk"), form.raw("consent") == "yes").await {
        Ok(()) => answer::see_other(&asked.ctx, &RoomName::Case.with([id])),
        Err(error) => undone(&asked, &visitor, id, form, error).await,
    }
}
