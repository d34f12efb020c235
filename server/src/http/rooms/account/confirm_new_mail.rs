//! Confirming another address of an account.

use app::forms::Form;
use app::links::{RoomName, query};
use app::pages::account::confirm_new_mail::page;
use axum::response::Response;
use desk::DeskError;
use desk::secrets::Purpose;

use super::link::{self, Link};
use crate::http::rooms::{Asked, answer};

/// The form.
pub async fn show(asked: Asked) -> Result<Response, Response> {
    let link = Link::followed(&asked, Purpose::ChangeMail).await?;
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &Form::default(), &asked.ctx.address, link.mail.as_str())))
}

/// Makes the address that of the account.
pub async fn change(asked: Asked) -> Result<Response, Response> {
    let link = Link::followed(&asked, Purpose::ChangeMail).await?;
    match asked.desk.change_mail(&link.secret).await {
        Ok(()) => {
            let room = if asked.visitor().is_some() { RoomName::Account } else { RoomName::SignIn };
            Ok(answer::see_other_with(&asked.ctx, &room.here(), &query([("done", "address")])))
        }
        Err(DeskError::NotFound) => Err(link::ended(&asked, Purpose::ChangeMail, &link.secret).await),
        Err(error) => {
            let again = |form: &Form| page(&asked.ctx, form, &asked.ctx.address, link.mail.as_str());
            Ok(answer::undone(&asked.ctx, Form::default(), &error, again))
        }
    }
}
