//! An advisor holds something against a verdict.

use app::forms::{Form, Wrong};
use app::links::RoomName;
use app::pages::bureau::disagree::page;
use axum::http::StatusCode;
use axum::response::Response;
use content::Verdict;
use desk::DeskError;
use desk::cases::{Attached, NewDisagreement, Reason, StaffCase};

use super::AtCase;
use crate::http::rooms::cases::refused;
use crate::http::rooms::{Fields, answer};

/// The choice among the verdicts, or the form for the one in the address.
pub async fn show(at: AtCase) -> Response {
    let mut form = Form::default();
    form.fill("scheme", at.ctx().parameter("scheme").unwrap_or_default());
    shown(&at, &form, StatusCode::OK).await
}

/// Notes it, and leads back to the case.
pub async fn send(at: AtCase, Fields(mut form): Fields) -> Response {
    let scheme = form.text("scheme");
    let expected = Verdict::ALL.into_iter().find(|verdict| verdict.id() == form.raw("expected"));
    if expected.is_none() {
        form.refuse("expected", Wrong::new("choose"));
    }
    let (Some(expected), Some(reason)) = (expected, form.typed::<Reason>("reason")) else {
        return shown(&at, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let criterion = Some(form.text("criterion")).filter(|criterion| !criterion.is_empty());
    match at.desk().disagree(&at.visitor, at.id, &NewDisagreement { scheme, criterion, expected, reason }).await {
        Ok(_) => at.to(&RoomName::DeskCase.with([at.id])),
        Err(error) => match refused::told(&mut form, error) {
            Ok((status, _)) => shown(&at, &form, status).await,
            Err(error) => answer::failed(&error),
        },
    }
}

async fn shown(at: &AtCase, form: &Form, status: StatusCode) -> Response {
    match attached(at).await {
        Ok((case, attached)) => {
            answer::page(at.ctx(), || page(at.ctx(), &at.visitor, &case, &attached, form).status(status.as_u16()))
        }
        Err(error) => answer::failed(&error),
    }
}

/// The case and its dossier, without which there is no verdict.
async fn attached(at: &AtCase) -> Result<(StaffCase, Attached), DeskError> {
    let mut case = at.desk().case_for_staff(&at.visitor, at.id).await?;
    let attached = case.attached.take().ok_or(DeskError::NotFound)?;
    Ok((case, attached))
}
