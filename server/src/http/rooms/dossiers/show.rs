//! A dossier.

use app::pages::dossiers::show::{Shown, page};
use axum::response::Response;
use desk::{DeskError, DossierId};

use crate::http::rooms::{SignedIn, answer};

/// Versions shown beside the verdicts.
const NEWEST: usize = 5;

/// The page.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let failed = |error: DeskError| answer::failed(&error);
    let id: DossierId = asked.id(0)?;
    let (dossier, last) = asked.desk.version(&visitor, id, None).await.map_err(failed)?;
    let mut versions = asked.desk.versions(&visitor, id, None).await.map_err(failed)?;
    versions.truncate(NEWEST);
    let today = last.snapshot.again(&asked.ctx.library().rules, asked.ctx.today);
    let alert = asked.desk.alert_on_dossier(&visitor, id).await.map_err(failed)?;
    let shown = Shown { dossier: &dossier, last: &last, versions: &versions, today: &today, alert: alert.as_ref() };
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &shown)))
}
