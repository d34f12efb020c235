//! Putting a dossier aside and taking it up again.

use axum::response::Response;
use desk::DossierId;

use super::done;
use crate::http::rooms::{SignedIn, answer};

/// Puts it aside.
pub async fn archive(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let id: DossierId = asked.id(0)?;
    Ok(match asked.desk.archive_dossier(&visitor, id).await {
        Ok(()) => done(&asked, id, "archived"),
        Err(error) => answer::failed(&error),
    })
}

/// Takes it up again.
pub async fn unarchive(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let id: DossierId = asked.id(0)?;
    Ok(match asked.desk.unarchive_dossier(&visitor, id).await {
        Ok(()) => done(&asked, id, "unarchived"),
        Err(error) => answer::failed(&error),
    })
}
