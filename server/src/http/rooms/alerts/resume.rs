//! Going on with alerts that were stopped by the link of a mail.

use axum::response::Response;

use super::done;
use crate::http::rooms::{SignedIn, answer};

/// Goes on.
pub async fn resume(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    match asked.desk.resume_alerts(&visitor).await {
        Ok(()) => done(&asked, "resume"),
        Err(error) => answer::failed(&error),
    }
}
