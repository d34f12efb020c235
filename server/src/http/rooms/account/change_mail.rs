//! Asking for another address.

use app::forms::{Form, Wrong};
use app::links::{RoomName, query};
use app::pages::account::change_mail::page;
use app::pages::account::mail_sent::Sent;
use axum::response::Response;
use desk::DeskError;

use super::{mails, typed};
use crate::http::rooms::{Fields, SignedIn, answer};

/// The form.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &Form::default()))
}

/// Sends a link to the new address.
pub async fn ask(SignedIn { asked, visitor, .. }: SignedIn, Fields(mut form): Fields) -> Response {
    let (mail, password) = (typed::mail(&mut form), typed::password(&mut form));
    let (Some(mail), Some(password)) = (mail, password) else {
        return answer::unprocessable(&asked.ctx, || page(&asked.ctx, &visitor, &form));
    };
    match asked.desk.ask_for_other_mail(&visitor, &password, &mail, &asked.client).await {
        Ok(()) => {
            let sent = query([("for", Sent::Address.key())]);
            answer::see_other_with(&asked.ctx, &RoomName::MailSent.here(), &sent)
        }
        Err(DeskError::Unproven) => {
            form.refuse("password", Wrong::new("password"));
            answer::unprocessable(&asked.ctx, || page(&asked.ctx, &visitor, &form))
        }
        Err(error) => mails::undone(&asked.ctx, form, &error, |form| page(&asked.ctx, &visitor, form)),
    }
}
