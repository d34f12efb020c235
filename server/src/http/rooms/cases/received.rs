//! A case was received.

use app::pages::cases::received::page;
use axum::response::Response;

use crate::http::rooms::{SignedIn, answer};

/// The page.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    let id = match asked.id(0) {
        Ok(id) => id,
        Err(refusal) => return refusal,
    };
    match asked.desk.case_for_company(&visitor, id).await {
        Ok(case) => answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &case)),
        Err(error) => answer::failed(&error),
    }
}
