//! What the desk knows of a person.

use app::pages::account::overview;
use axum::response::Response;

use crate::http::rooms::{SignedIn, answer};

/// The page.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    answer::page(&asked.ctx, || overview::page(&asked.ctx, &visitor))
}
