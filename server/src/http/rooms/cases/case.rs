//! A case as the company sees it, and its page again when something could not be done.

use app::forms::Form;
use app::pages::cases::case::{Shown, page};
use axum::http::StatusCode;
use axum::response::Response;
use desk::cases::{CaseError, Message};
use desk::{CaseId, Visitor};

use super::{kept, refused};
use crate::http::rooms::{Asked, SignedIn, answer};

/// Name of the field of files.
pub(super) const FILES: &str = "files";

/// The page.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    let id = match asked.id(0) {
        Ok(id) => id,
        Err(refusal) => return refusal,
    };
    match kept::found(&asked).await {
        Ok(form) => shown(&asked, &visitor, id, &form.unwrap_or_default(), &[], StatusCode::OK).await,
        Err(error) => answer::failed(&error),
    }
}

/// The page again, as the case is now, with why nothing was done; what was typed stays.
pub(super) async fn undone(asked: &Asked, visitor: &Visitor, id: CaseId, mut form: Form, error: CaseError) -> Response {
    match refused::told(&mut form, error) {
        Ok((status, theirs)) => shown(asked, visitor, id, &form, &theirs, status).await,
        Err(error) => answer::failed(&error),
    }
}

/// The page again, with what is wrong with the form.
pub(super) async fn unprocessable(asked: &Asked, visitor: &Visitor, id: CaseId, form: &Form) -> Response {
    shown(asked, visitor, id, form, &[], StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn shown(asked: &Asked, visitor: &Visitor, id: CaseId, form: &Form, theirs: &[Message], status: StatusCode) -> Response {
    let (case, readers) = match (asked.desk.case_for_company(visitor, id).await, asked.desk.case_readers(visitor, id).await) {
        (Ok(case), Ok(readers)) => (case, readers),
        (Err(error), _) | (_, Err(error)) => return answer::failed(&error),
    };
    let shown = Shown { visitor, case: &case, readers: &readers, theirs };
    answer::page(&asked.ctx, || page(&asked.ctx, shown, form).status(status.as_u16()))
}

/// The version of the case that the visitor saw; an unreadable one is older than any.
pub(super) fn version(form: &Form) -> i64 {
    form.raw("version").parse().unwrap_or_default()
}
