//! Giving the first code of a second factor that a visitor wants.

use app::forms::{Form, Wrong};
use app::links::RoomName;
use app::pages::account::enrol::{CODE, page};
use app::pages::account::recovery_codes;
use axum::response::Response;
use desk::DeskError;
use desk::accounts::Enrolment;

use super::link::with_session;
use crate::http::rooms::{Fields, SignedIn, answer};

/// The secret, and the form for its first code.
pub async fn show(signed: SignedIn) -> Result<Response, Response> {
    let enrolment = enrolment(&signed).await?;
    let ctx = &signed.asked.ctx;
    Ok(answer::page(ctx, || page(ctx, Some(&signed.visitor), &Form::default(), &enrolment)))
}

/// Checks the code, and goes on in a new session.
pub async fn confirm(signed: SignedIn, Fields(mut form): Fields) -> Result<Response, Response> {
    let enrolment = enrolment(&signed).await?;
    let asked = &signed.asked;
    let again = |form: &Form| page(&asked.ctx, Some(&signed.visitor), form, &enrolment);
    let code = form.required("code", CODE);
    let (Some(token), true) = (&asked.token, form.errors().is_empty()) else {
        return Ok(answer::unprocessable(&asked.ctx, || again(&form)));
    };
    Ok(match asked.desk.confirm_second_factor(token, &code, &asked.client).await {
        Ok((session, codes)) => {
            let then = asked.ctx.href(&RoomName::MySecondFactor.here());
            let shown = answer::page(&asked.ctx, || recovery_codes::page(&asked.ctx, &codes, &then));
            with_session(shown, asked, &session)
        }
        Err(DeskError::Unproven) => {
            form.refuse("code", Wrong::new("code"));
            answer::unprocessable(&asked.ctx, || again(&form))
        }
        Err(error) => answer::undone(&asked.ctx, form, &error, again),
    })
}

/// The secret that waits; without one, the way to where it is asked for.
async fn enrolment(signed: &SignedIn) -> Result<Enrolment, Response> {
    let asked = &signed.asked;
    match asked.desk.enrolment(signed.visitor.account, &asked.ctx.t("site-name")).await {
        Ok(enrolment) => Ok(enrolment),
        Err(DeskError::NotFound) => Err(answer::see_other(&asked.ctx, &RoomName::MySecondFactor.here())),
        Err(error) => Err(answer::failed(&error)),
    }
}
