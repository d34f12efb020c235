//! Choosing another password, knowing the one before.

use app::forms::{Form, Wrong};
use app::links::{RoomName, query};
use app::pages::account::change_password::page;
use axum::response::Response;
use desk::DeskError;

use super::link::with_session;
use super::typed;
use crate::http::rooms::{Fields, SignedIn, answer};

/// The form.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &Form::default()))
}

/// Changes the password, and goes on in a new session.
pub async fn change(SignedIn { asked, visitor, .. }: SignedIn, Fields(mut form): Fields) -> Response {
    let (password, new) = (typed::password(&mut form), typed::new_password(&mut form, &[&visitor.mail, &visitor.name]));
    let (Some(password), Some(new)) = (password, new) else {
        return answer::unprocessable(&asked.ctx, || page(&asked.ctx, &visitor, &form));
    };
    match asked.desk.change_password(&visitor, &password, &new, &asked.client).await {
        Ok(session) => {
            let done = answer::see_other_with(&asked.ctx, &RoomName::Account.here(), &query([("done", "password")]));
            with_session(done, &asked, &session)
        }
        Err(DeskError::Unproven) => {
            form.refuse("password", Wrong::new("password"));
            answer::unprocessable(&asked.ctx, || page(&asked.ctx, &visitor, &form))
        }
        Err(error) => answer::undone(&asked.ctx, form, &error, |form| page(&asked.ctx, &visitor, form)),
    }
}
