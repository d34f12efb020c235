//! What a person follows.

use app::forms::{Form, WHOLE, Wrong};
use app::pages::alerts::list::page;
use axum::http::StatusCode;
use axum::response::Response;
use desk::Visitor;

use crate::http::rooms::{Asked, SignedIn, answer};

/// The page.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    shown(&asked, &visitor, &Form::default(), StatusCode::OK).await
}

/// The page with why something was not done.
pub(super) async fn refused(asked: &Asked, visitor: &Visitor, wrong: Wrong) -> Response {
    let mut form = Form::default();
    form.refuse(WHOLE, wrong);
    shown(asked, visitor, &form, StatusCode::CONFLICT).await
}

async fn shown(asked: &Asked, visitor: &Visitor, form: &Form, status: StatusCode) -> Response {
    match asked.desk.my_alerts(visitor).await {
        Ok(mine) => answer::page(&asked.ctx, || page(&asked.ctx, visitor, &mine, form).status(status.as_u16())),
        Err(error) => answer::failed(&error),
    }
}
