//! How soon one is told, pausing and going on.

use axum::response::Response;
use desk::alerts::Pace;
use desk::{AlertId, DeskError};

use super::done;
use crate::http::rooms::{Fields, SignedIn, answer};

/// Does what the button says.
pub async fn change(SignedIn { asked, visitor, .. }: SignedIn, Fields(form): Fields) -> Result<Response, Response> {
    let id: AlertId = asked.id(0)?;
    let wanted = form.raw("do");
    let (changed, what) = match (Pace::from_key(wanted), wanted) {
        (Some(pace), _) => (asked.desk.set_pace(&visitor, id, pace).await, "pace"),
        (None, "pause") => (asked.desk.pause_alert(&visitor, id).await, "pause"),
        (None, "go-on") => (asked.desk.go_on_with_alert(&visitor, id).await, "go-on"),
        _ => (Err(DeskError::NotFound), ""),
    };
    Ok(match changed {
        Ok(()) => done(&asked, what),
        Err(error) => answer::failed(&error),
    })
}
