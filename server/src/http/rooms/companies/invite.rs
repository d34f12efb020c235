//! Inviting somebody to a company.

use app::forms::{Form, Wrong};
use app::pages::companies::invite::page;
use axum::response::Response;
use desk::companies::Invited;
use desk::visitor::MemberRole;
use desk::{AddressFault, MailAddress};

use super::done;
use super::edit::owned;
use crate::http::rooms::{Fields, SignedIn, answer};

/// The form.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let company = owned(&asked, &visitor).await?;
    let mut form = Form::default();
    form.fill("role", MemberRole::Member.key());
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &company, &form)))
}

/// Sends the invitation.
pub async fn send(SignedIn { asked, visitor, .. }: SignedIn, Fields(mut form): Fields) -> Result<Response, Response> {
    let company = owned(&asked, &visitor).await?;
    let again = |form: &Form| page(&asked.ctx, &visitor, &company, form);
    let mail = mail(&mut form);
    let role = MemberRole::from_key(form.raw("role"));
    if role.is_none() {
        form.refuse("role", Wrong::new("choose"));
    }
    let (Some(mail), Some(role)) = (mail, role) else { return Ok(answer::unprocessable(&asked.ctx, || again(&form))) };
    Ok(match asked.desk.invite_member(&visitor, company.id, &mail, role).await {
        Ok(Invited::Sent) => done(&asked, company.id, "invited"),
        Ok(Invited::Member) => done(&asked, company.id, "member-already"),
        Err(error) => answer::undone(&asked.ctx, form, &error, again),
    })
}

/// The address; what is wrong is noted.
fn mail(form: &mut Form) -> Option<MailAddress> {
    match form.raw("mail").parse() {
        Ok(mail) => Some(mail),
        Err(fault) => {
            let code = if fault == AddressFault::Empty { "missing" } else { "mail" };
            form.refuse("mail", Wrong::new(code));
            None
        }
    }
}
