//! A version of a dossier.

use app::pages::dossiers::version::page;
use axum::response::Response;
use desk::{DeskError, DossierId};

use crate::http::rooms::{SignedIn, answer};

/// The page.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let failed = |error: DeskError| answer::failed(&error);
    let (id, number): (DossierId, i64) = (asked.id(0)?, asked.id(1)?);
    let (dossier, version) = asked.desk.version(&visitor, id, Some(number)).await.map_err(failed)?;
    let before = match number {
        1 => None,
        _ => Some(asked.desk.version(&visitor, id, Some(number - 1)).await.map_err(failed)?.1),
    };
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &dossier, &version, before.as_ref())))
}
