//! A company.

use app::forms::Form;
use app::pages::companies::show::{Shown, page};
use axum::response::Response;
use desk::visitor::MemberRole;
use desk::{CompanyId, DeskError, Visitor};

use crate::http::rooms::{Asked, SignedIn, answer};

/// The page.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let shown = load(&asked, &visitor, asked.id(0)?).await.map_err(|error| answer::failed(&error))?;
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &shown, &Form::default())))
}

/// What the page shows.
async fn load(asked: &Asked, visitor: &Visitor, id: CompanyId) -> Result<Shown, DeskError> {
    let company = asked.desk.company(visitor, id).await?;
    let members = asked.desk.members(visitor, id).await?;
    let owns = company.role == MemberRole::Owner;
    let invitations = if owns { asked.desk.invitations(visitor, id).await? } else { Vec::new() };
    Ok(Shown { company, members, invitations })
}

/// The page again, with why what a button asks was not done.
pub(super) async fn again(asked: &Asked, visitor: &Visitor, id: CompanyId, error: &DeskError) -> Response {
    match load(asked, visitor, id).await {
        Ok(shown) => answer::undone(&asked.ctx, Form::default(), error, |form| page(&asked.ctx, visitor, &shown, form)),
        Err(error) => answer::failed(&error),
    }
}
