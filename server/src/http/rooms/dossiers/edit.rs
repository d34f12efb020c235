//! Changing product, indication and notes of a dossier.

use app::forms::Form;
use app::pages::dossiers::edit::{filled, page};
use axum::http::StatusCode;
use axum::response::Response;
use desk::dossiers::{Indication, Notes, Product};
use desk::{DeskError, DossierId};

use super::done;
use crate::http::rooms::{Fields, SignedIn, answer};

/// The form, filled in with what is kept.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let dossier = asked.desk.dossier(&visitor, asked.id(0)?).await.map_err(|error| answer::failed(&error))?;
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &dossier, &filled(&dossier), false)))
}

/// Keeps what was typed; when somebody else was faster, both texts are shown.
pub async fn change(SignedIn { asked, visitor, .. }: SignedIn, Fields(mut form): Fields) -> Result<Response, Response> {
    let failed = |error: DeskError| answer::failed(&error);
    let id: DossierId = asked.id(0)?;
    let dossier = asked.desk.dossier(&visitor, id).await.map_err(failed)?;
    let again = |form: &Form| page(&asked.ctx, &visitor, &dossier, form, false);
    let product = form.typed::<Product>("product");
    let indication = form.typed::<Indication>("indication");
    let notes = form.typed::<Notes>("notes");
    let (Some(product), Some(indication), Some(notes)) = (product, indication, notes) else {
        return Ok(answer::unprocessable(&asked.ctx, || again(&form)));
    };
    // A revision that cannot be read is one that nothing was made from.
    let base = form.raw("revision").parse().unwrap_or(-1);
    match asked.desk.edit_dossier(&visitor, id, base, &product, &indication, &notes).await {
        Ok(()) => Ok(done(&asked, id, "edited")),
        Err(DeskError::Stale) => {
            let now = asked.desk.dossier(&visitor, id).await.map_err(failed)?;
            let conflict = || page(&asked.ctx, &visitor, &now, &form, true).status(StatusCode::CONFLICT.as_u16());
            Ok(answer::page(&asked.ctx, conflict))
        }
        Err(error) => Ok(answer::undone(&asked.ctx, form, &error, again)),
    }
}
