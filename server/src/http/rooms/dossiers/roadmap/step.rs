//! Ticking, dating and noting a step.

use app::forms::{Form, Wrong};
use app::pages::dossiers::roadmap::step::{filled, page};
use app::wording::day;
use axum::http::StatusCode;
use axum::response::Response;
use content::model::StepKey;
use content::plan::{Anchor, standing};
use desk::DeskError;
use desk::dossiers::Dossier;
use desk::roadmaps::{Mark, Roadmap, StepNote};

use super::{date, done};
use crate::http::rooms::{Fields, SignedIn, answer};

/// The form, filled in with what was said of the step.
pub async fn show(signed_in: SignedIn) -> Result<Response, Response> {
    let (dossier, roadmap, key) = found(&signed_in).await?;
    let SignedIn { asked, visitor, .. } = &signed_in;
    let form = filled(roadmap.mark(&key));
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, visitor, (&dossier, &roadmap), &key, &form, false)))
}

/// Keeps what was said; when somebody else was faster, both are shown.
pub async fn mark(signed_in: SignedIn, Fields(mut form): Fields) -> Result<Response, Response> {
    let (dossier, roadmap, key) = found(&signed_in).await?;
    let SignedIn { asked, visitor, .. } = &signed_in;
    let ctx = &asked.ctx;
    let done_on = date(ctx, &mut form, "done_on");
    if let Some(date) = done_on.filter(|date| *date > ctx.today) {
        form.refuse("done_on", Wrong::new("plan-future").with("date", day(ctx.locale, date)));
    }
    let not_before = date(ctx, &mut form, "not_before");
    if let Anchor::Start(start) = standing(ctx.library(), &roadmap.kept(), ctx.today).wish.anchor
        && not_before.is_some_and(|date| date < start)
    {
        form.refuse("not_before", Wrong::new("plan-before-start").with("start", day(ctx.locale, start)));
    }
    let note = form.typed::<StepNote>("note");
    let again = |form: &Form| page(ctx, visitor, (&dossier, &roadmap), &key, form, false);
    let Some(note) = note.filter(|_| form.errors().is_empty()) else {
        return Ok(answer::unprocessable(ctx, || again(&form)));
    };
    let base = form.raw("revision").parse().unwrap_or(-1);
    match asked.desk.mark_step(visitor, dossier.id, base, &key, &Mark { done_on, not_before, note }).await {
        Ok(()) => Ok(done(asked, dossier.id, "marked")),
        Err(DeskError::Stale) => {
            let (dossier, now, _) = found(&signed_in).await?;
            let conflict = || page(ctx, visitor, (&dossier, &now), &key, &form, true).status(StatusCode::CONFLICT.as_u16());
            Ok(answer::page(ctx, conflict))
        }
        Err(error) => Ok(answer::undone(ctx, form, &error, again)),
    }
}

/// The dossier, its roadmap, and the step: one of the library, or one of which something was said while it was.
async fn found(SignedIn { asked, visitor, .. }: &SignedIn) -> Result<(Dossier, Roadmap, StepKey), Response> {
    let (dossier, roadmap) = super::found(asked, visitor).await?;
    let key = asked.ids.get(1).and_then(|id| StepKey::parse(id));
    let key = key.filter(|key| asked.ctx.library().step(key).is_some() || roadmap.mark(key).is_some());
    Ok((dossier, roadmap, key.ok_or_else(|| answer::failed(&DeskError::NotFound))?))
}
