//! Choosing another password after the other was forgotten.

use app::forms::Form;
use app::links::{RoomName, query};
use app::pages::account::new_password::page;
use axum::response::Response;
use desk::DeskError;
use desk::secrets::Purpose;

use super::link::{self, Link};
use super::typed;
use crate::http::rooms::{Asked, Fields, answer};

/// The form.
pub async fn show(asked: Asked) -> Result<Response, Response> {
    let link = Link::followed(&asked, Purpose::ResetPassword).await?;
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &Form::default(), &asked.ctx.address, link.mail.as_str())))
}

/// Changes the password; one signs in with it.
pub async fn change(asked: Asked, Fields(mut form): Fields) -> Result<Response, Response> {
    let link = Link::followed(&asked, Purpose::ResetPassword).await?;
    let again = |form: &Form| page(&asked.ctx, form, &asked.ctx.address, link.mail.as_str());
    let Some(password) = typed::new_password(&mut form, &[link.mail.as_str(), &link.name]) else {
        return Ok(answer::unprocessable(&asked.ctx, || again(&form)));
    };
    match asked.desk.reset_password(&link.secret, &password).await {
        Ok(()) => Ok(answer::see_other_with(&asked.ctx, &RoomName::SignIn.here(), &query([("done", "password")]))),
        Err(DeskError::NotFound) => Err(link::ended(&asked, Purpose::ResetPassword, &link.secret).await),
        Err(error) => Ok(answer::undone(&asked.ctx, form, &error, again)),
    }
}
