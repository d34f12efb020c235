//! Taking an invitation to the staff back.

use app::forms::{Form, Wrong};
use app::links::{RoomName, query};
use app::pages::bureau::accounts::withdraw::page;
use axum::response::Response;
use desk::staff::Invited;
use desk::{DeskError, MailAddress};

use super::Admin;
use crate::http::rooms::{Fields, answer};

/// The form; when there is one invitation, it is chosen.
pub async fn show(admin: Admin) -> Result<Response, Response> {
    let invited = admin.invited().await?;
    let mut form = Form::default();
    if let [one] = &invited[..] {
        form.fill("mail", one.mail.as_str());
    }
    Ok(answer::page(&admin.asked.ctx, || page(&admin.asked.ctx, &admin.visitor, &invited, &form)))
}

/// Takes it back.
pub async fn withdraw(admin: Admin, Fields(mut form): Fields) -> Result<Response, Response> {
    let invited = admin.invited().await?;
    let mail = form.text("mail");
    let chosen = invited.iter().find(|invited| invited.mail == mail);
    if chosen.is_none() {
        form.refuse("mail", Wrong::new(if mail.is_empty() { "choose" } else { "staff-invitation-gone" }));
    }
    let confirmed = admin.confirmed(&mut form, chosen.is_some()).await;
    let Admin { asked, visitor } = &admin;
    let done = match (confirmed, chosen) {
        (Ok(Some(by)), Some(chosen)) => {
            asked.desk.withdraw_staff_invitation(Some(&by), &MailAddress::kept(chosen.mail.clone())).await
        }
        (Ok(_), _) => return Ok(answer::unprocessable(&asked.ctx, || page(&asked.ctx, visitor, &invited, &form))),
        (Err(error), _) => Err(error),
    };
    match done {
        Ok(()) => Ok(answer::see_other_with(&asked.ctx, &RoomName::Accounts.here(), &query([("done", "uninvited")]))),
        // It was accepted, or taken back by somebody else, a moment ago.
        Err(DeskError::NotFound) => {
            let invited = admin.invited().await?;
            form.refuse("mail", Wrong::new("staff-invitation-gone"));
            Ok(answer::unprocessable(&asked.ctx, || page(&asked.ctx, visitor, &invited, &form)))
        }
        Err(error) => Ok(answer::undone(&asked.ctx, form, &error, |form| page(&asked.ctx, visitor, &invited, form))),
    }
}

impl Admin {
    async fn invited(&self) -> Result<Vec<Invited>, Response> {
        let staff = self.asked.desk.staff(Some(&self.visitor)).await;
        staff.map(|staff| staff.invited).map_err(|error| answer::failed(&error))
    }
}
