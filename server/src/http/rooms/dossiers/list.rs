//! The dossiers of a person's companies.

use app::pages::dossiers::list::{Narrowed, page};
use axum::response::Response;
use desk::DeskError;

use crate::http::rooms::{SignedIn, answer};

/// The page.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let failed = |error: DeskError| answer::failed(&error);
    let company = match asked.ctx.parameter("company") {
        Some(id) => Some(id.parse().map_err(|_| failed(DeskError::NotFound))?),
        None => None,
    };
    let narrowed = Narrowed { company, archived: asked.ctx.parameter("archived").is_some() };
    // A place that cannot be read is the beginning.
    let after = asked.ctx.parameter("after").and_then(|after| after.parse().ok());
    let shown = asked.desk.dossiers(&visitor, narrowed.company, narrowed.archived, after).await.map_err(failed)?;
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &visitor, narrowed, &shown)))
}
