//! Sending a question that waited for an address to be confirmed.

use app::forms::Form;
use app::links::{RoomName, query};
use app::pages::cases::confirm::page;
use axum::response::Response;
use desk::DeskError;
use desk::cases::{CaseError, Subject};
use desk::secret::Secret;
use desk::secrets::Purpose;

use super::refused;
use crate::http::rooms::account::ended;
use crate::http::rooms::{Asked, answer, cookie};

/// The question and the button that sends it.
pub async fn show(asked: Asked) -> Response {
    match waiting(&asked).await {
        Ok((_, subject)) => answer::page(&asked.ctx, || page(&asked.ctx, &subject, &Form::default())),
        Err(refusal) => refusal,
    }
}

/// Sends it. Who has no password is signed in; others sign in to follow their case.
pub async fn send(asked: Asked) -> Response {
    let (secret, subject) = match waiting(&asked).await {
        Ok(waiting) => waiting,
        Err(refusal) => return refusal,
    };
    match asked.desk.confirm_case(&secret, &asked.client, asked.token.as_ref()).await {
        Ok((opened, Some(session))) => {
            let mut response = answer::see_other(&asked.ctx, &RoomName::CaseReceived.with([opened.id]));
            cookie::keep(&mut response, &session, asked.desk.now());
            response
        }
        Ok((opened, None)) => {
            let then = RoomName::CaseReceived.with([opened.id]).path(asked.ctx.locale);
            answer::see_other_with(&asked.ctx, &RoomName::SignIn.here(), &query([("then", then.as_str())]))
        }
        Err(CaseError::Refused(refusal)) => {
            let mut form = Form::default();
            let status = refused::note(&mut form, refusal);
            answer::page(&asked.ctx, || page(&asked.ctx, &subject, &form).status(status.as_u16()))
        }
        Err(CaseError::Desk(DeskError::NotFound)) => ended(&asked, Purpose::ConfirmCase, &secret).await,
        Err(CaseError::Desk(error)) => {
            answer::undone(&asked.ctx, Form::default(), &error, |form| page(&asked.ctx, &subject, form))
        }
        Err(CaseError::Lost { .. }) => answer::failed(&DeskError::Stale),
    }
}

/// The link and the subject of the question it stands for.
async fn waiting(asked: &Asked) -> Result<(Secret, Subject), Response> {
    let secret = asked.id::<Secret>(0)?;
    match asked.desk.asked_by_mail(&secret).await {
        Ok(subject) => Ok((secret, subject)),
        Err(DeskError::NotFound) => Err(ended(asked, Purpose::ConfirmCase, &secret).await),
        Err(error) => Err(answer::failed(&error)),
    }
}
