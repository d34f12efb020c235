//! The browsers that are signed in.

use app::links::{RoomName, query};
use app::pages::account::sessions::{OTHERS, page};
use axum::response::Response;
use desk::DeskError;

use crate::http::rooms::{Fields, SignedIn, answer};

/// The list.
pub async fn show(SignedIn { asked, visitor, session }: SignedIn) -> Response {
    match asked.desk.sessions(&visitor, &session).await {
        Ok(lines) => answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &lines)),
        Err(error) => answer::failed(&error),
    }
}

/// Ends one of them, or all but the one that asks.
pub async fn end(SignedIn { asked, visitor, session }: SignedIn, Fields(form): Fields) -> Response {
    let (ended, done) = match form.raw("session") {
        OTHERS => (asked.desk.end_other_sessions(&visitor, &session).await.map(|_| ()), "others"),
        one => match one.parse() {
            Ok(one) => (asked.desk.end_session(&visitor, one).await, "one"),
            Err(_) => (Err(DeskError::NotFound), "one"),
        },
    };
    match ended {
        Ok(()) => answer::see_other_with(&asked.ctx, &RoomName::Sessions.here(), &query([("done", done)])),
        Err(error) => answer::failed(&error),
    }
}
