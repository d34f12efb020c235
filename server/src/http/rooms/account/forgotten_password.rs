//! Asking for a link to choose another password.

use app::forms::Form;
use app::links::{RoomName, query};
use app::pages::account::forgotten_password::page;
use app::pages::account::mail_sent::Sent;
use axum::response::Response;

use super::{mails, typed};
use crate::http::rooms::{Asked, Fields, answer};

/// The form.
pub async fn show(asked: Asked) -> Response {
    answer::page(&asked.ctx, || page(&asked.ctx, &Form::default()))
}

/// Sends the link, if the address has an account.
pub async fn ask(asked: Asked, Fields(mut form): Fields) -> Response {
    let Some(mail) = typed::mail(&mut form) else { return answer::unprocessable(&asked.ctx, || page(&asked.ctx, &form)) };
    match asked.desk.ask_for_reset(&mail, &asked.client).await {
        Ok(()) => {
            let sent = query([("for", Sent::Reset.key())]);
            answer::see_other_with(&asked.ctx, &RoomName::MailSent.here(), &sent)
        }
        Err(error) => mails::undone(&asked.ctx, form, &error, |form| page(&asked.ctx, form)),
    }
}
