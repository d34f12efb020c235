//! The company goes on with a case.

use app::links::RoomName;
use axum::response::Response;
use desk::CaseId;
use desk::cases::Body;

use super::case::{undone, unprocessable, version};
use super::kept;
use crate::http::rooms::{Asked, Fields, answer};

/// Sends what was typed, and leads back to the case.
pub async fn send(asked: Asked, Fields(mut form): Fields) -> Response {
    let id = match asked.id::<CaseId>(0) {
        Ok(id) => id,
        Err(refusal) => return refusal,
    };
    let visitor = match kept::signed_in(&asked, &form, &RoomName::Case.with([id])).await {
        Ok(visitor) => visitor,
        Err(door) => return door,
    };
    let Some(body) = form.typed::<Body>("body") else { return unprocessable(&asked, &visitor, id, &form).await };
    match asked.desk.reopen_case(&visitor, id, version(&form), &body).await {
        Ok(()) => {
            kept::forget(&asked, &form).await;
            answer::see_other(&asked.ctx, &RoomName::Case.with([id]))
        }
        Err(error) => undone(&asked, &visitor, id, form, error).await,
    }
}
