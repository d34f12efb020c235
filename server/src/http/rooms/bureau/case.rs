//! A case as the desk sees it, and its page again when something could not be done.

use std::sync::Arc;

use app::forms::Form;
use app::links::{Address, RoomName};
use app::page::Ctx;
use app::pages::bureau::case::{Composing, Shown, page};
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use desk::cases::{CaseError, Message};
use desk::{AttachmentId, CaseId, Desk, Visitor};

use crate::http::rooms::cases::refused;
use crate::http::rooms::{Asked, Staff, answer};
use crate::portal::Portal;

/// A request by somebody of the staff that concerns the case in the address. Whether the case is theirs is asked of the desk.
#[derive(Clone, Debug)]
pub struct AtCase {
    asked: Asked,
    /// Who asks.
    pub visitor: Visitor,
    /// The case.
    pub id: CaseId,
}

impl FromRequestParts<Arc<Portal>> for AtCase {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, portal: &Arc<Portal>) -> Result<Self, Response> {
        let Staff { asked, visitor } = Staff::from_request_parts(parts, portal).await?;
        let id = asked.id(0)?;
        Ok(Self { asked, visitor, id })
    }
}

/// The page.
pub async fn show(at: AtCase) -> Response {
    at.shown(&Form::default(), &[], StatusCode::OK).await
}

impl AtCase {
    /// The desk.
    pub const fn desk(&self) -> &Desk {
        &self.asked.desk
    }

    /// The file in the address.
    #[expect(clippy::result_large_err, reason = "an answer, made once for a request")]
    pub fn file(&self) -> Result<AttachmentId, Response> {
        self.asked.id(1)
    }

    /// Back to the case.
    pub fn back(&self) -> Response {
        self.to(&RoomName::DeskCase.with([self.id]))
    }

    /// The page that was asked for.
    pub const fn ctx(&self) -> &Ctx {
        &self.asked.ctx
    }

    /// Back to the case, with `query`.
    pub fn back_with(&self, query: &str) -> Response {
        answer::see_other_with(&self.asked.ctx, &RoomName::DeskCase.with([self.id]), query)
    }

    /// To another page.
    pub fn to(&self, address: &Address) -> Response {
        answer::see_other(&self.asked.ctx, address)
    }

    /// Back to the case when something was done, else its page with why not; what was typed stays.
    pub async fn after<T>(&self, done: Result<T, CaseError>, form: Form) -> Response {
        match done {
            Ok(_) => self.back(),
            Err(error) => self.undone(form, error).await,
        }
    }

    /// The page again, as the case is now, with why nothing was done; what was typed stays.
    async fn undone(&self, mut form: Form, error: CaseError) -> Response {
        match refused::told(&mut form, error) {
            Ok((status, theirs)) => self.shown(&form, &theirs, status).await,
            Err(error) => answer::failed(&error),
        }
    }

    /// The page again, with what is wrong with the form.
    pub async fn unprocessable(&self, form: &Form) -> Response {
        self.shown(form, &[], StatusCode::UNPROCESSABLE_ENTITY).await
    }

    async fn shown(&self, form: &Form, theirs: &[Message], status: StatusCode) -> Response {
        let Self { asked, visitor, id } = self;
        let read = async {
            let case = asked.desk.case_for_staff(visitor, *id).await?;
            let canned = asked.desk.canned_answers_of(visitor, &case.desk).await?;
            Ok((case, asked.desk.assignable(visitor, *id).await?, canned))
        };
        match read.await {
            Ok((case, assignable, canned)) => {
                let (now, composing) = (asked.desk.now(), Composing::of(&asked.ctx, canned));
                let shown = Shown { visitor, case: &case, assignable: &assignable, composing: &composing, theirs, now };
                answer::page(&asked.ctx, || page(&asked.ctx, shown, form).status(status.as_u16()))
            }
            Err(error) => answer::failed(&error),
        }
    }
}

/// The version of the case that the visitor saw; an unreadable one is older than any.
pub(super) fn version(form: &Form) -> i64 {
    form.raw("version").parse().unwrap_or_default()
}
