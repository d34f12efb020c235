//! The company withdraws a case.

use app::links::RoomName;
use axum::response::Response;
use desk::CaseId;
use desk::cases::Reason;

use super::case::{undone, unprocessable, version};
use super::kept;
use crate::http::rooms::{Asked, Fields, answer};

/// Withdraws it, and leads back to it.
pub async fn send(asked: Asked, Fields(mut form): Fields) -> Response {
    let id = match asked.id::<CaseId>(0) {
        Ok(id) => id,
        Err(refusal) => return refusal,
    };
    let visitor = match kept::signed_in(&asked, &form, &RoomName::Case.with([id])).await {
        Ok(visitor) => visitor,
        Err(door) => return door,
    };
    let reason = if form.text("reason").is_empty() { None } else { form.typed::<Reason>("reason") };
    if !form.errors().is_empty() {
        return unprocessable(&asked, &visitor, id, &form).await;
    }
    match asked.desk.withdraw_case(&visitor, id, version(&form), reason.as_ref()).await {
        Ok(()) => answer::see_other(&asked.ctx, &RoomName::Case.with([id])),
        Err(error) => undone(&asked, &visitor, id, form, error).await,
    }
}
