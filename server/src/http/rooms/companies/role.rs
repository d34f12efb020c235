//! Making a member an owner, or an owner a member.

use axum::response::Response;
use desk::visitor::MemberRole;
use desk::{AccountId, CompanyId, DeskError};

use super::{done, show};
use crate::http::rooms::{Fields, SignedIn, answer};

/// Changes what somebody is.
pub async fn change(SignedIn { asked, visitor, .. }: SignedIn, Fields(form): Fields) -> Result<Response, Response> {
    let company: CompanyId = asked.id(0)?;
    let account = form.raw("account").parse::<AccountId>().ok();
    let (Some(account), Some(role)) = (account, MemberRole::from_key(form.raw("role"))) else {
        return Err(answer::failed(&DeskError::NotFound));
    };
    Ok(match asked.desk.change_role(&visitor, company, account, role).await {
        Ok(()) => done(&asked, company, "role"),
        Err(error) => show::again(&asked, &visitor, company, &error).await,
    })
}
