//! The company goes on with a case.

use app::links::RoomName;
use axum::response::Response;
use desk::cases::Body;

use super::case::{undone, unprocessable, version};
use crate::http::rooms::{Fields, SignedIn, answer};

/// Sends what was typed, and leads back to the case.
pub async fn send(SignedIn { asked, visitor, .. }: SignedIn, Fields(mut form): Fields) -> Response {
    let id = match asked.id(0) {
        Ok(id) => id,
        Err(refusal) => return refusal,
    };
    let Some(body) = form.typed::<Body>("body") else { return unprocessable(&asked, &visitor, id, &form).await };
    match asked.desk.reopen_case(&visitor, id, version(&form), &body).await {
        Ok(_) => answer::see_other(&asked.ctx, &RoomName::Case.with([id])),
        Err(error) => undone(&asked, &visitor, id, form, error).await,
    }
}
