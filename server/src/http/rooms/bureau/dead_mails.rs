//! Mails that were given up.

use app::links::RoomName;
use app::pages::bureau::dead_mails::page;
use axum::response::Response;

use crate::http::rooms::{Fields, Staff, answer};

/// The list.
pub async fn show(Staff { asked, visitor }: Staff) -> Response {
    match asked.desk.dead_mails(&visitor).await {
        Ok(mails) => answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &mails)),
        Err(error) => answer::failed(&error),
    }
}

/// Has one sent again, and leads back to the list.
pub async fn again(Staff { asked, visitor }: Staff, Fields(form): Fields) -> Response {
    // What is no identifier is no mail.
    let id = form.raw("mail").parse().unwrap_or_default();
    match asked.desk.send_again(&visitor, id).await {
        Ok(()) => answer::see_other(&asked.ctx, &RoomName::DeadMails.here()),
        Err(error) => answer::failed(&error),
    }
}
