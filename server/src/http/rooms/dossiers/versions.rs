//! The versions of a dossier.

use app::pages::dossiers::versions::page;
use axum::response::Response;
use desk::{DeskError, DossierId};

use crate::http::rooms::{SignedIn, answer};

/// The page.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let failed = |error: DeskError| answer::failed(&error);
    let id: DossierId = asked.id(0)?;
    let before = asked.ctx.parameter("before").and_then(|before| before.parse().ok());
    let dossier = asked.desk.dossier(&visitor, id).await.map_err(failed)?;
    let versions = asked.desk.versions(&visitor, id, before).await.map_err(failed)?;
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &dossier, &versions)))
}
