//! Setting up a second factor before one may enter.

use app::forms::{Form, Wrong};
use app::links::{RoomName, query};
use app::page::Page;
use app::pages::account::enrol::{CODE, page, start};
use app::pages::account::recovery_codes;
use axum::response::Response;
use desk::DeskError;
use desk::accounts::Enrolment;

use super::link::with_session;
use crate::http::rooms::{AtTheDoor, Fields, answer};

/// What has to be done next: make a secret, or give its first code.
pub async fn show(door: AtTheDoor) -> Result<Response, Response> {
    let form = Form::of(vec![("then".to_owned(), door.asked.ctx.parameter("then").unwrap_or_default())]);
    if !door.halfway.to_set_up {
        return Ok(answer::see_other(&door.asked.ctx, &RoomName::SecondFactor.here()));
    }
    let enrolment = enrolment(&door).await?;
    Ok(answer::page(&door.asked.ctx, || next(&door, &form, enrolment.as_ref())))
}

/// Makes a secret, or checks its first code and goes on in a new session.
pub async fn set_up(door: AtTheDoor, Fields(mut form): Fields) -> Result<Response, Response> {
    let asked = &door.asked;
    let (Some(token), Some(enrolment)) = (&asked.token, enrolment(&door).await?) else {
        return Ok(match asked.desk.begin_first_second_factor(&door.halfway).await {
            Ok(()) => {
                let then = query([("then", form.raw("then"))]);
                answer::see_other_with(&asked.ctx, &RoomName::FirstSecondFactor.here(), &then)
            }
            Err(error) => answer::undone(&asked.ctx, form, &error, |form| start(&asked.ctx, form)),
        });
    };
    let code = form.required("code", CODE);
    if !form.errors().is_empty() {
        return Ok(answer::unprocessable(&asked.ctx, || next(&door, &form, Some(&enrolment))));
    }
    Ok(match asked.desk.confirm_second_factor(token, &code, &asked.client).await {
        Ok((session, codes)) => {
            let then = answer::way_back(form.raw("then")).unwrap_or_else(|| asked.ctx.href(&RoomName::Account.here()));
            let shown = answer::page(&asked.ctx, || recovery_codes::page(&asked.ctx, &codes, &then));
            with_session(shown, asked, &session)
        }
        Err(DeskError::Unproven) => {
            form.refuse("code", Wrong::new("code"));
            answer::unprocessable(&asked.ctx, || next(&door, &form, Some(&enrolment)))
        }
        Err(error) => answer::undone(&asked.ctx, form, &error, |form| next(&door, form, Some(&enrolment))),
    })
}

fn next(door: &AtTheDoor, form: &Form, enrolment: Option<&Enrolment>) -> Page {
    let ctx = &door.asked.ctx;
    enrolment.map_or_else(|| start(ctx, form), |enrolment| page(ctx, None, form, enrolment))
}

async fn enrolment(door: &AtTheDoor) -> Result<Option<Enrolment>, Response> {
    match door.asked.desk.enrolment(door.halfway.account, &door.asked.ctx.t("site-name")).await {
        Ok(enrolment) => Ok(Some(enrolment)),
        Err(DeskError::NotFound) => Ok(None),
        Err(error) => Err(answer::failed(&error)),
    }
}
