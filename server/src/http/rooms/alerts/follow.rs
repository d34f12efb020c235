//! Asking to be told what happens to a dossier.

use app::forms::Wrong;
use app::links::{RoomName, query};
use axum::response::Response;
use desk::alerts::MOST_ALERTS;
use desk::{DeskError, DossierId};

use super::list;
use crate::http::rooms::{SignedIn, answer};

/// Asks, and leads back to the dossier.
pub async fn follow(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let dossier: DossierId = asked.id(0)?;
    Ok(match asked.desk.follow_dossier(&visitor, dossier).await {
        Ok(_) => answer::see_other_with(&asked.ctx, &RoomName::Dossier.with([dossier]), &query([("done", "followed")])),
        Err(DeskError::Full) => list::refused(&asked, &visitor, full()).await,
        Err(DeskError::NotNow) => list::refused(&asked, &visitor, Wrong::new("alert-archived")).await,
        Err(error) => answer::failed(&error),
    })
}

/// That the person follows as much as may be.
pub(super) fn full() -> Wrong {
    Wrong::new("alerts-full").with("most", usize::try_from(MOST_ALERTS).unwrap_or_default())
}
