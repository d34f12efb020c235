//! Changing name and SIRET number of a company.

use app::forms::Form;
use app::pages::companies::edit::{filled, page};
use axum::response::Response;
use desk::companies::Company;
use desk::{DeskError, Visitor, policy};

use super::{done, named};
use crate::http::rooms::{Asked, Fields, SignedIn, answer};

/// The form, filled in with what is kept.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let company = owned(&asked, &visitor).await?;
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &visitor, Some(&company), &filled(&company))))
}

/// Keeps what was typed.
pub async fn change(SignedIn { asked, visitor, .. }: SignedIn, Fields(mut form): Fields) -> Result<Response, Response> {
    let company = owned(&asked, &visitor).await?;
    let again = |form: &Form| page(&asked.ctx, &visitor, Some(&company), form);
    let Some((name, siret)) = named(&mut form) else { return Ok(answer::unprocessable(&asked.ctx, || again(&form))) };
    Ok(match asked.desk.edit_company(&visitor, company.id, &name, siret.as_ref()).await {
        Ok(()) => done(&asked, company.id, "edited"),
        Err(error) => answer::undone(&asked.ctx, form, &error, again),
    })
}

/// The company in the address, for those who own it.
pub(super) async fn owned(asked: &Asked, visitor: &Visitor) -> Result<Company, Response> {
    let company = asked.desk.company(visitor, asked.id(0)?).await.map_err(|error| answer::failed(&error))?;
    if policy::manages(Some(company.role)) { Ok(company) } else { Err(answer::failed(&DeskError::NotFound)) }
}
