//! Making the roadmap of a dossier, or changing it.

use app::forms::Form;
use app::links::query;
use app::page::Page;
use app::pages::dossiers::roadmap::{change, choose};
use app::pages::roadmap::wished;
use axum::http::StatusCode;
use axum::response::Response;
use content::plan::{Field, split, write};
use desk::DeskError;
use desk::dossiers::{Dossier, Version};
use desk::roadmaps::Roadmap;

use super::done;
use crate::http::rooms::{Fields, SignedIn, answer};

/// The form, filled in with what is kept; where nothing is, the schemes that the dossier proposes.
pub async fn show(signed_in: SignedIn) -> Result<Response, Response> {
    let (dossier, last, roadmap) = found(&signed_in).await?;
    let SignedIn { asked, visitor, .. } = &signed_in;
    Ok(answer::page(&asked.ctx, || match &roadmap {
        Some(roadmap) => {
            let form = change::filled(roadmap);
            change::page(&asked.ctx, visitor, &dossier, &form, None, None)
        }
        None => choose::page(&asked.ctx, visitor, &dossier, &last, &Form::default()),
    }))
}

/// Keeps what was typed; when somebody else was faster, both are shown.
pub async fn keep(signed_in: SignedIn, Fields(mut form): Fields) -> Result<Response, Response> {
    let (dossier, last, roadmap) = found(&signed_in).await?;
    let SignedIn { asked, visitor, .. } = &signed_in;
    let ctx = &asked.ctx;
    let is_chosen = form.all(Field::Scheme.id()).any(|id| !id.trim().is_empty());
    let again = |form: &Form, plan: Option<&content::plan::Plan<'_>>, kept: Option<&Roadmap>| -> Page {
        if is_chosen || roadmap.is_some() {
            change::page(ctx, visitor, &dossier, form, plan, kept)
        } else {
            choose::page(ctx, visitor, &dossier, &last, form)
        }
    };
    let Some((wish, plan)) = wished(ctx, &mut form) else {
        return Ok(answer::unprocessable(ctx, || again(&form, None, None)));
    };
    let mut pairs = write(&wish, &form.text(Field::Label.id()));
    // What the library does not know any more cannot be typed, and is not lost.
    pairs.extend(roadmap.iter().flat_map(|kept| split(ctx.library(), &kept.kept().pairs).1));
    let kept = query(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    // A revision that cannot be read is one that nothing was made from.
    let base = form.raw("revision").parse().unwrap_or(-1);
    match asked.desk.keep_roadmap(visitor, dossier.id, base, &kept).await {
        Ok(()) => Ok(done(asked, dossier.id, "kept")),
        Err(DeskError::Stale) => {
            let (_, _, now) = found(&signed_in).await?;
            let conflict = || again(&form, Some(&plan), now.as_ref()).status(StatusCode::CONFLICT.as_u16());
            Ok(answer::page(ctx, conflict))
        }
        Err(error) => Ok(answer::undone(ctx, form, &error, |form| again(form, Some(&plan), None))),
    }
}

async fn found(SignedIn { asked, visitor, .. }: &SignedIn) -> Result<(Dossier, Version, Option<Roadmap>), Response> {
    let failed = |error: DeskError| answer::failed(&error);
    let (dossier, last) = asked.desk.version(visitor, asked.id(0)?, None).await.map_err(failed)?;
    let (_, roadmap) = asked.desk.roadmap(visitor, dossier.id).await.map_err(failed)?;
    Ok((dossier, last, roadmap))
}
