//! The companies of a person.

use app::pages::companies::list::page;
use axum::response::Response;

use crate::http::rooms::{SignedIn, answer};

/// The page.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    match asked.desk.companies(&visitor).await {
        Ok(companies) => answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &companies)),
        Err(error) => answer::failed(&error),
    }
}
