//! Signing in.

use app::forms::{Form, Wrong};
use app::links::RoomName;
use app::pages::account::sign_in::page;
use axum::response::Response;
use desk::accounts::{LONGEST_PASSWORD, Password};
use desk::mail_address::LONGEST_ADDRESS;
use desk::{DeskError, MailAddress};

use crate::http::rooms::{Asked, Fields, answer, cookie};

/// The form; who is signed in already goes where they wanted to.
pub async fn show(asked: Asked) -> Response {
    let then = asked.ctx.parameter("then").unwrap_or_default();
    if asked.signed.is_some() {
        return onwards(&asked, &then);
    }
    let form = Form::of(vec![("then".to_owned(), then)]);
    answer::page(&asked.ctx, || page(&asked.ctx, &form))
}

/// Checks the password and begins a session.
pub async fn enter(asked: Asked, Fields(mut form): Fields) -> Response {
    let mail = form.required("mail", LONGEST_ADDRESS);
    form.required("password", LONGEST_PASSWORD);
    if !form.errors().is_empty() {
        return answer::unprocessable(&asked.ctx, || page(&asked.ctx, &form));
    }
    // What cannot be an address has no account: the same answer as for a wrong password.
    let Ok(mail) = mail.parse::<MailAddress>() else { return refused(&asked, form) };
    match asked.desk.sign_in(&mail, &Password::typed(form.raw("password")), &asked.client, asked.token.as_ref()).await {
        Ok(session) => {
            let mut response = onwards(&asked, form.raw("then"));
            cookie::keep(&mut response, &session, asked.desk.now());
            response
        }
        Err(DeskError::Unproven) => refused(&asked, form),
        Err(error) => answer::undone(&asked.ctx, form, &error, |form| page(&asked.ctx, form)),
    }
}

fn refused(asked: &Asked, mut form: Form) -> Response {
    form.refuse("mail", Wrong::new("credentials"));
    answer::unprocessable(&asked.ctx, || page(&asked.ctx, &form))
}

/// To where the visitor wanted to go, or to their space; whoever has a second factor to give is asked for it there.
pub(super) fn onwards(asked: &Asked, then: &str) -> Response {
    answer::way_back(then)
        .map_or_else(|| answer::see_other(&asked.ctx, &RoomName::Account.here()), |target| answer::elsewhere(&target))
}
