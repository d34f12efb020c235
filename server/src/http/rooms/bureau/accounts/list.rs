//! Who works at the desk, and finding an account by its address.

use app::forms::{Form, Wrong};
use app::links::RoomName;
use app::pages::bureau::accounts::list::page;
use axum::response::Response;
use desk::DeskError;

use super::Admin;
use crate::http::rooms::account::typed::mail;
use crate::http::rooms::{Fields, answer};

/// The list.
pub async fn show(admin: Admin) -> Response {
    shown(&admin, None).await
}

/// Leads to the account with exactly this address.
pub async fn find(admin: Admin, Fields(mut form): Fields) -> Response {
    let Admin { asked, visitor } = &admin;
    if let Some(mail) = mail(&mut form) {
        match asked.desk.find_account(visitor, &mail).await {
            Ok(account) => return answer::see_other(&asked.ctx, &RoomName::AccountFile.with([account])),
            Err(DeskError::NotFound) => form.refuse("mail", Wrong::new("no-such-account")),
            Err(error) => return answer::failed(&error),
        }
    }
    shown(&admin, Some(form)).await
}

async fn shown(Admin { asked, visitor }: &Admin, wrong: Option<Form>) -> Response {
    match (asked.desk.staff(Some(visitor)).await, wrong) {
        (Ok(staff), None) => answer::page(&asked.ctx, || page(&asked.ctx, visitor, &staff, &Form::default())),
        (Ok(staff), Some(form)) => answer::unprocessable(&asked.ctx, || page(&asked.ctx, visitor, &staff, &form)),
        (Err(error), _) => answer::failed(&error),
    }
}
