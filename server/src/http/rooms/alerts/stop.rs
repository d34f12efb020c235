//! Stopping every alert with the link of a mail. Nobody has to sign in, and programs that read mails may do it (RFC 8058): who asks
//! is known by the secret alone, whatever the cookie says.

use app::forms::Form;
use app::pages::alerts::stop::{done, page};
use axum::response::Response;
use desk::{DeskError, Secret};

use crate::http::rooms::account::dead;
use crate::http::rooms::{Asked, answer};

/// The page with the button.
pub async fn show(asked: Asked) -> Response {
    let Some(secret) = secret(&asked) else { return dead(&asked) };
    match asked.desk.stops_alerts(&secret).await {
        Ok(()) => answer::page(&asked.ctx, || page(&asked.ctx, &Form::default(), &asked.ctx.address)),
        Err(DeskError::NotFound) => dead(&asked),
        Err(error) => answer::failed(&error),
    }
}

/// Stops them. The answer is the page itself: programs follow no redirection.
pub async fn stop(asked: Asked) -> Response {
    let Some(secret) = secret(&asked) else { return dead(&asked) };
    match asked.desk.stop_alerts(&secret).await {
        Ok(()) => answer::page(&asked.ctx, || done(&asked.ctx)),
        Err(DeskError::NotFound) => dead(&asked),
        Err(error) => answer::undone(&asked.ctx, Form::default(), &error, |form| page(&asked.ctx, form, &asked.ctx.address)),
    }
}

fn secret(asked: &Asked) -> Option<Secret> {
    asked.ids.first().and_then(|id| id.parse().ok())
}
