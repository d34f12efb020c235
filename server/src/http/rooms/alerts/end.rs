//! Ending an alert.

use axum::response::Response;
use desk::AlertId;

use super::done;
use crate::http::rooms::{SignedIn, answer};

/// Ends it.
pub async fn end(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let id: AlertId = asked.id(0)?;
    Ok(match asked.desk.end_alert(&visitor, id).await {
        Ok(()) => done(&asked, "end"),
        Err(error) => answer::failed(&error),
    })
}
