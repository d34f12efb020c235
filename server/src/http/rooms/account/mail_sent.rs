//! Telling that a mail was sent.

use app::pages::account::mail_sent::{Sent, page};
use axum::response::Response;

use crate::http::rooms::{Asked, answer};

/// The page.
pub async fn show(asked: Asked) -> Response {
    let told = asked.ctx.parameter("for").unwrap_or_default();
    let sent = Sent::ALL.into_iter().find(|sent| sent.key() == told).unwrap_or(Sent::SignUp);
    answer::page(&asked.ctx, || page(&asked.ctx, sent))
}
