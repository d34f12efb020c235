//! Withdrawing an invitation.

use axum::response::Response;
use desk::{CompanyId, DeskError};

use super::{done, show};
use crate::http::rooms::{Fields, SignedIn, answer};

/// Withdraws it.
pub async fn withdraw(SignedIn { asked, visitor, .. }: SignedIn, Fields(form): Fields) -> Result<Response, Response> {
    let company: CompanyId = asked.id(0)?;
    let invitation = form.raw("invitation").parse().map_err(|_| answer::failed(&DeskError::NotFound))?;
    Ok(match asked.desk.withdraw_invitation(&visitor, company, invitation).await {
        Ok(()) => done(&asked, company, "withdrawn"),
        Err(error) => show::again(&asked, &visitor, company, &error).await,
    })
}
