//! Accepting an invitation to join the staff.

use app::forms::Form;
use app::pages::account::join_staff::page;
use axum::response::Response;
use desk::DeskError;
use desk::secrets::Purpose;

use super::link::{self, Link, with_session};
use super::{sign_in, typed};
use crate::http::rooms::{Asked, Fields, answer};

/// The form.
pub async fn show(asked: Asked) -> Result<Response, Response> {
    let link = Link::followed(&asked, Purpose::InviteStaff).await?;
    let mut form = Form::default();
    form.fill("name", link.name.as_str());
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &form, &asked.ctx.address, link.mail.as_str())))
}

/// Opens the account and begins a session, in which a second factor is to be set up.
pub async fn join(asked: Asked, Fields(mut form): Fields) -> Result<Response, Response> {
    let link = Link::followed(&asked, Purpose::InviteStaff).await?;
    let again = |form: &Form| page(&asked.ctx, form, &asked.ctx.address, link.mail.as_str());
    let name = typed::name(&mut form);
    let typed_name = form.raw("name").to_owned();
    let password = typed::new_password(&mut form, &[link.mail.as_str(), &typed_name]);
    let (Some(name), Some(password)) = (name, password) else {
        return Ok(answer::unprocessable(&asked.ctx, || again(&form)));
    };
    match asked.desk.accept_invitation(&link.secret, &name, &password, &asked.client, asked.token.as_ref()).await {
        Ok(session) => Ok(with_session(sign_in::onwards(&asked, ""), &asked, &session)),
        Err(DeskError::NotFound) => Err(link::ended(&asked, Purpose::InviteStaff, &link.secret).await),
        Err(error) => Ok(answer::undone(&asked.ctx, form, &error, again)),
    }
}
