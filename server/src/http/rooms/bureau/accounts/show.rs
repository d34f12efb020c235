//! One account.

use app::pages::bureau::accounts::account::page;
use axum::response::Response;

use super::{Admin, AtAccount};
use crate::http::rooms::answer;

/// The page.
pub async fn show(AtAccount { admin: Admin { asked, visitor }, file }: AtAccount) -> Response {
    answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &file))
}
