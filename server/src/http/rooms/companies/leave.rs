//! Leaving a company.

use app::links::{RoomName, query};
use axum::response::Response;
use desk::CompanyId;

use super::show;
use crate::http::rooms::{SignedIn, answer};

/// Leaves it.
pub async fn leave(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let company: CompanyId = asked.id(0)?;
    Ok(match asked.desk.leave_company(&visitor, company).await {
        Ok(()) => answer::see_other_with(&asked.ctx, &RoomName::Companies.here(), &query([("done", "left")])),
        Err(error) => show::again(&asked, &visitor, company, &error).await,
    })
}
