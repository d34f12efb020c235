//! Confirming the address of a new account.

use app::forms::{Form, Wrong};
use app::pages::account::confirm_mail::page;
use axum::response::Response;
use desk::DeskError;
use desk::secrets::Purpose;

use super::link::{self, Link, with_session};
use super::{sign_in, typed};
use crate::http::rooms::{Asked, Fields, answer};

/// The form; to open it changes nothing, as programs that check mails open links too.
pub async fn show(asked: Asked) -> Result<Response, Response> {
    let link = Link::followed(&asked, Purpose::ConfirmMail).await?;
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &Form::default(), &asked.ctx.address, link.mail.as_str())))
}

/// Confirms the address and begins a session.
pub async fn confirm(asked: Asked, Fields(mut form): Fields) -> Result<Response, Response> {
    let link = Link::followed(&asked, Purpose::ConfirmMail).await?;
    let again = |form: &Form| page(&asked.ctx, form, &asked.ctx.address, link.mail.as_str());
    let Some(password) = typed::password(&mut form) else { return Ok(answer::unprocessable(&asked.ctx, || again(&form))) };
    match asked.desk.confirm_mail(&link.secret, &password, &asked.client, asked.token.as_ref()).await {
        Ok((session, then)) => Ok(with_session(sign_in::onwards(&asked, &then), &asked, &session)),
        Err(DeskError::Unproven) => {
            form.refuse("password", Wrong::new("password"));
            Ok(answer::unprocessable(&asked.ctx, || again(&form)))
        }
        Err(DeskError::NotFound) => Err(link::ended(&asked, Purpose::ConfirmMail, &link.secret).await),
        Err(error) => Ok(answer::undone(&asked.ctx, form, &error, again)),
    }
}
