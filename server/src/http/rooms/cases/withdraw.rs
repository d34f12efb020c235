//! The company withdraws a case.

use app::links::RoomName;
use axum::response::Response;
use desk::cases::Reason;

use super::case::{undone, unprocessable, version};
use crate::http::rooms::{Fields, SignedIn, answer};

/// Withdraws it, and leads back to it.
pub async fn send(SignedIn { asked, visitor, .. }: SignedIn, Fields(mut form): Fields) -> Response {
    let id = match asked.id(0) {
        Ok(id) => id,
        Err(refusal) => return refusal,
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
