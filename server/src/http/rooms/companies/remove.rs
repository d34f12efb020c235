//! Removing somebody from a company.

use axum::response::Response;
use desk::{AccountId, CompanyId, DeskError};

use super::{done, show};
use crate::http::rooms::{Fields, SignedIn, answer};

/// Removes them.
pub async fn remove(SignedIn { asked, visitor, .. }: SignedIn, Fields(form): Fields) -> Result<Response, Response> {
    let company: CompanyId = asked.id(0)?;
    let account: AccountId = form.raw("account").parse().map_err(|_| answer::failed(&DeskError::NotFound))?;
    Ok(match asked.desk.remove_member(&visitor, company, account).await {
        Ok(()) => done(&asked, company, "removed"),
        Err(error) => show::again(&asked, &visitor, company, &error).await,
    })
}
