//! Changing name and SIRET number of a company.

use app::forms::Form;
use app::pages::companies::edit::{filled, page};
use axum::http::StatusCode;
use axum::response::Response;
use desk::companies::Company;
use desk::{DeskError, Visitor, policy};

use super::{done, named};
use crate::http::rooms::{Asked, Fields, SignedIn, answer};

/// The form, filled in with what is kept.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let company = owned(&asked, &visitor).await?;
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &visitor, Some(&company), &filled(&company), false)))
}

/// Keeps what was typed; when somebody else was faster, both texts are shown.
pub async fn change(SignedIn { asked, visitor, .. }: SignedIn, Fields(mut form): Fields) -> Result<Response, Response> {
    let company = owned(&asked, &visitor).await?;
    let again = |form: &Form| page(&asked.ctx, &visitor, Some(&company), form, false);
    let Some((name, siret)) = named(&mut form) else { return Ok(answer::unprocessable(&asked.ctx, || again(&form))) };
    // A revision that cannot be read is one that nothing was made from.
    let base = form.raw("revision").parse().unwrap_or(-1);
    match asked.desk.edit_company(&visitor, company.id, base, &name, siret.as_ref()).await {
        Ok(()) => Ok(done(&asked, company.id, "edited")),
        Err(DeskError::Stale) => {
            let now = owned(&asked, &visitor).await?;
            let conflict = || page(&asked.ctx, &visitor, Some(&now), &form, true).status(StatusCode::CONFLICT.as_u16());
            Ok(answer::page(&asked.ctx, conflict))
        }
        Err(error) => Ok(answer::undone(&asked.ctx, form, &error, again)),
    }
}

/// The company in the address, for those who own it.
pub(super) async fn owned(asked: &Asked, visitor: &Visitor) -> Result<Company, Response> {
    let company = asked.desk.company(visitor, asked.id(0)?).await.map_err(|error| answer::failed(&error))?;
    if policy::manages(Some(company.role)) { Ok(company) } else { Err(answer::failed(&DeskError::NotFound)) }
}
