//! Leaving.

use app::links::{RoomName, query};
use app::pages::account::ask_password::Deed;
use axum::response::Response;

use super::my_second_factor::{form, refused, undone};
use super::typed;
use crate::http::rooms::{Fields, SignedIn, answer, cookie};

/// The form.
pub async fn show(signed: SignedIn) -> Response {
    form(&signed, Deed::Close)
}

/// Closes the account.
pub async fn leave(signed: SignedIn, Fields(mut form): Fields) -> Response {
    let Some(password) = typed::password(&mut form) else { return refused(&signed, &form, Deed::Close) };
    let asked = &signed.asked;
    match asked.desk.close_account(&signed.visitor, &password, &asked.client).await {
        Ok(()) => {
            let mut response = answer::see_other_with(&asked.ctx, &RoomName::SignIn.here(), &query([("done", "closed")]));
            cookie::forget(&mut response);
            response
        }
        Err(error) => undone(&signed, form, &error, Deed::Close),
    }
}
