//! Telling the desk of a company.

use app::forms::Form;
use app::pages::companies::edit::page;
use axum::response::Response;

use super::{done, named};
use crate::http::rooms::{Fields, SignedIn, answer};

/// The form.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    answer::page(&asked.ctx, || page(&asked.ctx, &visitor, None, &Form::default(), false))
}

/// Keeps the company.
pub async fn tell(SignedIn { asked, visitor, .. }: SignedIn, Fields(mut form): Fields) -> Response {
    let again = |form: &Form| page(&asked.ctx, &visitor, None, form, false);
    let Some((name, siret)) = named(&mut form) else { return answer::unprocessable(&asked.ctx, || again(&form)) };
    match asked.desk.create_company(&visitor, &name, siret.as_ref()).await {
        Ok(company) => done(&asked, company, "created"),
        Err(error) => answer::undone(&asked.ctx, form, &error, again),
    }
}
