//! A link was sent to confirm an address.

use app::pages::cases::mailed::page;
use axum::response::Response;

use crate::http::rooms::{Asked, answer};

/// The page, the same whatever was sent.
pub async fn show(asked: Asked) -> Response {
    answer::page(&asked.ctx, || page(&asked.ctx))
}
