//! The roadmap of the dossier that goes with a case, to read: whoever may read that dossier, and written into the audit trail alike.

use app::pages::bureau::roadmap::page;
use axum::response::Response;
use desk::DeskError;

use super::AtCase;
use crate::http::rooms::answer;

/// The page.
pub async fn show(at: AtCase) -> Result<Response, Response> {
    let failed = |error: DeskError| answer::failed(&error);
    let case = at.desk().case_for_staff(&at.visitor, at.id).await.map_err(failed)?;
    let attached = case.attached.as_ref().ok_or_else(|| failed(DeskError::NotFound))?;
    let roadmap = attached.roadmap.as_ref().ok_or_else(|| failed(DeskError::NotFound))?;
    Ok(answer::page(at.ctx(), || page(at.ctx(), &at.visitor, &case, attached, roadmap)))
}
