//! The company says more.

use app::links::RoomName;
use axum::response::Response;
use desk::CaseId;
use desk::cases::{Body, Letter};

use super::case::{FILES, undone, unprocessable, version};
use super::kept;
use crate::http::rooms::{Asked, Sent, answer};

/// Sends what was typed, and leads back to the case.
pub async fn send(asked: Asked, Sent(mut form, files): Sent) -> Response {
    let id = match asked.id::<CaseId>(0) {
        Ok(id) => id,
        Err(refusal) => return refusal,
    };
    let visitor = match kept::signed_in(&asked, &form, &RoomName::Case.with([id])).await {
        Ok(visitor) => visitor,
        Err(door) => return door,
    };
    let (body, files) = (form.typed::<Body>("body"), files.taken(&mut form, FILES));
    let (Some(body), Some(files)) = (body, files) else { return unprocessable(&asked, &visitor, id, &form).await };
    let letter = Letter { body: &body, files: &files };
    match asked.desk.add_information(&visitor, id, version(&form), letter).await {
        Ok(_) => {
            kept::forget(&asked, &form).await;
            answer::see_other(&asked.ctx, &RoomName::Case.with([id]))
        }
        Err(error) => undone(&asked, &visitor, id, form, error).await,
    }
}
