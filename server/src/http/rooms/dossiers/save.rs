//! Saving other answers as the next version of a dossier.

use app::forms::Form;
use app::pages::dossiers::create::Diagnostic;
use app::pages::dossiers::save::{Saving, page};
use axum::http::StatusCode;
use axum::response::Response;
use desk::dossiers::{Dossier, Version};
use desk::{DeskError, DossierId, Visitor};

use super::done;
use crate::http::rooms::{Asked, Fields, SignedIn, answer};

/// A dossier with the version that answers were made from and the last one.
struct Found {
    dossier: Dossier,
    base: Version,
    last: Version,
}

/// What the next version would change, for the answers in the address.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let mine = Diagnostic::of(&asked.ctx, &asked.ctx.query);
    let base = asked.ctx.parameter("version").and_then(|version| version.parse().ok());
    let found = find(&asked, &visitor, asked.id(0)?, base).await.map_err(|error| answer::failed(&error))?;
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &found.saving(&mine), &Form::default())))
}

/// Saves the next version; when somebody else was faster, both are shown.
pub async fn save(SignedIn { asked, visitor, .. }: SignedIn, Fields(form): Fields) -> Result<Response, Response> {
    let failed = |error: DeskError| answer::failed(&error);
    let id: DossierId = asked.id(0)?;
    let mine = Diagnostic::of(&asked.ctx, form.raw("answers"));
    let base = form.raw("version").parse().ok();
    let found = find(&asked, &visitor, id, base).await.map_err(failed)?;
    match asked.desk.new_version(&visitor, id, found.base.number, &mine.snapshot).await {
        Ok(number) => Ok(done(&asked, id, if number == found.base.number { "same" } else { "version" })),
        Err(DeskError::Stale) => {
            let now = find(&asked, &visitor, id, base).await.map_err(failed)?;
            let conflict = || page(&asked.ctx, &visitor, &now.saving(&mine), &form).status(StatusCode::CONFLICT.as_u16());
            Ok(answer::page(&asked.ctx, conflict))
        }
        Err(error) => Ok(answer::undone(&asked.ctx, form, &error, |form| page(&asked.ctx, &visitor, &found.saving(&mine), form))),
    }
}

/// The dossier; a version that there is not counts as the last one.
async fn find(asked: &Asked, visitor: &Visitor, id: DossierId, base: Option<i64>) -> Result<Found, DeskError> {
    let (dossier, last) = asked.desk.version(visitor, id, None).await?;
    let base = match base.filter(|number| *number != last.number) {
        Some(number) => match asked.desk.version(visitor, id, Some(number)).await {
            Ok((_, base)) => base,
            Err(DeskError::NotFound) => last.clone(),
            Err(error) => return Err(error),
        },
        None => last.clone(),
    };
    Ok(Found { dossier, base, last })
}

impl Found {
    const fn saving<'a>(&'a self, mine: &'a Diagnostic) -> Saving<'a> {
        Saving { dossier: &self.dossier, base: &self.base, last: &self.last, mine }
    }
}
