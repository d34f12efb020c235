//! Inviting somebody to the staff.

use std::collections::BTreeSet;

use app::forms::{Form, Wrong};
use app::links::{RoomName, query};
use app::pages::bureau::accounts::invite::page;
use axum::response::Response;
use desk::accounts::StaffInvitation;
use desk::desks::FRONT;
use desk::visitor::Role;

use super::{Admin, desks};
use crate::http::rooms::account::typed::mail;
use crate::http::rooms::{Fields, answer};

/// The form.
pub async fn show(Admin { asked, visitor }: Admin) -> Response {
    let mut form = Form::default();
    form.fill("role", Role::Advisor.key());
    answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &form))
}

/// Sends the invitation; an advisor answers at the front desk when no desk is ticked, as from the command line.
pub async fn send(admin: Admin, Fields(mut form): Fields) -> Response {
    let mail = mail(&mut form);
    let role = Role::from_key(form.raw("role"));
    if role.is_none() {
        form.refuse("role", Wrong::new("choose"));
    }
    let ready = mail.zip(role);
    let confirmed = admin.confirmed(&mut form, ready.is_some()).await;
    let Admin { asked, visitor } = &admin;
    let again = |form: &Form| page(&asked.ctx, visitor, form);
    let done = match (confirmed, ready) {
        (Ok(Some(by)), Some((mail, role))) => {
            let mut desks: BTreeSet<String> = desks(&form).into_iter().map(str::to_owned).collect();
            if desks.is_empty() && role == Role::Advisor {
                desks.insert(FRONT.to_owned());
            }
            let invitation = StaffInvitation { mail, role, desks, locale: asked.ctx.locale };
            asked.desk.invite_staff(Some(&by), &invitation).await
        }
        (Ok(_), _) => return answer::unprocessable(&asked.ctx, || again(&form)),
        (Err(error), _) => Err(error),
    };
    match done {
        Ok(_) => answer::see_other_with(&asked.ctx, &RoomName::Accounts.here(), &query([("done", "invited")])),
        Err(error) => answer::undone(&asked.ctx, form, &error, again),
    }
}
