//! Opening an account.

use app::forms::Form;
use app::links::{RoomName, query};
use app::pages::account::mail_sent::Sent;
use app::pages::account::sign_up::page;
use axum::response::Response;
use desk::accounts::SignUp;

use super::{mails, sign_in, typed};
use crate::http::rooms::{Asked, Fields, answer};

/// The form; who is signed in already goes where they wanted to.
pub async fn show(asked: Asked) -> Response {
    let then = asked.ctx.parameter("then").unwrap_or_default();
    if asked.signed.is_some() {
        return sign_in::onwards(&asked, &then);
    }
    let form = Form::of(vec![("then".to_owned(), then)]);
    answer::page(&asked.ctx, || page(&asked.ctx, &form))
}

/// Opens the account, to be confirmed.
pub async fn open(asked: Asked, Fields(mut form): Fields) -> Response {
    let (mail, name) = (typed::mail(&mut form), typed::name(&mut form));
    let person = [form.raw("mail").to_owned(), form.raw("name").to_owned()];
    let password = typed::new_password(&mut form, &person.each_ref().map(String::as_str));
    let (Some(mail), Some(name), Some(password)) = (mail, name, password) else {
        return answer::unprocessable(&asked.ctx, || page(&asked.ctx, &form));
    };
    let then = answer::way_back(form.raw("then")).unwrap_or_default();
    let sign_up = SignUp { mail, name, password, locale: asked.ctx.locale, then };
    match asked.desk.sign_up(sign_up, &asked.client).await {
        Ok(()) => {
            let sent = query([("for", Sent::SignUp.key())]);
            answer::see_other_with(&asked.ctx, &RoomName::MailSent.here(), &sent)
        }
        Err(error) => mails::undone(&asked.ctx, form, &error, |form| page(&asked.ctx, form)),
    }
}
