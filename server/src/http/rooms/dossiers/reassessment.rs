//! What the rules of today say of the answers of a dossier.

use app::forms::{Form, WHOLE, Wrong};
use app::pages::dossiers::reassessment::page;
use axum::http::StatusCode;
use axum::response::Response;
use desk::{DeskError, DossierId};

use super::done;
use crate::http::rooms::{Asked, Fields, SignedIn, answer};

/// The page.
pub async fn show(signed_in: SignedIn) -> Result<Response, Response> {
    shown(&signed_in, Form::default(), StatusCode::OK).await
}

/// Saves what the rules of today say as the next version.
pub async fn keep(signed_in: SignedIn, Fields(mut form): Fields) -> Result<Response, Response> {
    let failed = |error: DeskError| answer::failed(&error);
    let SignedIn { asked, visitor, .. } = &signed_in;
    let id: DossierId = asked.id(0)?;
    // A version that cannot be read is none.
    let base = form.raw("version").parse().unwrap_or(0);
    let (_, version) = asked.desk.version(visitor, id, Some(base)).await.map_err(failed)?;
    let today = version.snapshot.again(&asked.ctx.library().rules, asked.ctx.today);
    match asked.desk.new_version(visitor, id, base, &today).await {
        Ok(number) => Ok(done(asked, id, if number == base { "same" } else { "version" })),
        Err(DeskError::Stale) => {
            form.refuse(WHOLE, Wrong::new("changed-meanwhile"));
            shown(&signed_in, form, StatusCode::CONFLICT).await
        }
        Err(error) => Err(failed(error)),
    }
}

async fn shown(SignedIn { asked, visitor, .. }: &SignedIn, form: Form, status: StatusCode) -> Result<Response, Response> {
    let Asked { ctx, desk, .. } = asked;
    let (dossier, last) = desk.version(visitor, asked.id(0)?, None).await.map_err(|error| answer::failed(&error))?;
    let today = last.snapshot.again(&ctx.library().rules, ctx.today);
    Ok(answer::page(ctx, || page(ctx, visitor, &dossier, &last, &today, &form).status(status.as_u16())))
}
