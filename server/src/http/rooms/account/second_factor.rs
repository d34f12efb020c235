//! Giving the second factor.

use app::forms::{Form, Wrong};
use app::links::{RoomName, query};
use app::pages::account::second_factor::{CODE, page};
use axum::response::Response;
use desk::DeskError;

use super::sign_in::onwards;
use crate::http::rooms::{AtTheDoor, Fields, answer, cookie};

/// The form; who has no second factor yet sets one up first.
pub async fn show(AtTheDoor { asked, halfway }: AtTheDoor) -> Response {
    let then = asked.ctx.parameter("then").unwrap_or_default();
    if halfway.to_set_up {
        let then = query([("then", then.as_str())]);
        return answer::see_other_with(&asked.ctx, &RoomName::FirstSecondFactor.here(), &then);
    }
    let form = Form::of(vec![("then".to_owned(), then)]);
    answer::page(&asked.ctx, || page(&asked.ctx, &form))
}

/// Checks the code and goes on in a new session.
pub async fn give(AtTheDoor { asked, .. }: AtTheDoor, Fields(mut form): Fields) -> Response {
    let code = form.required("code", CODE);
    let (Some(token), true) = (&asked.token, form.errors().is_empty()) else {
        return answer::unprocessable(&asked.ctx, || page(&asked.ctx, &form));
    };
    match asked.desk.give_second_factor(token, &code, &asked.client).await {
        Ok(session) => {
            let mut response = onwards(&asked, form.raw("then"));
            cookie::keep(&mut response, &session, asked.desk.now());
            response
        }
        Err(DeskError::Unproven) => {
            form.refuse("code", Wrong::new("code"));
            answer::unprocessable(&asked.ctx, || page(&asked.ctx, &form))
        }
        Err(error) => answer::undone(&asked.ctx, form, &error, |form| page(&asked.ctx, form)),
    }
}
