//! A company's own milestones: added, changed, removed.

use app::forms::{Form, Wrong};
use app::pages::dossiers::roadmap::milestone::{filled, page};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use desk::dossiers::Dossier;
use desk::roadmaps::{MOST_MILESTONES, MilestoneLabel, OwnMilestone};
use desk::{DeskError, MilestoneId};

use super::{date, done, found};
use crate::http::rooms::{Asked, Fields, SignedIn, answer};

/// The form of a new one.
pub async fn show_new(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let (dossier, _) = found(&asked, &visitor).await?;
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &dossier, None, &Form::default(), false)))
}

/// Adds it.
pub async fn add(SignedIn { asked, visitor, .. }: SignedIn, Fields(mut form): Fields) -> Result<Response, Response> {
    let (dossier, _) = found(&asked, &visitor).await?;
    let ctx = &asked.ctx;
    let again = |form: &Form| page(ctx, &visitor, &dossier, None, form, false);
    let Some((label, day)) = typed(&asked, &mut form) else {
        return Ok(answer::unprocessable(ctx, || again(&form)));
    };
    match asked.desk.add_milestone(&visitor, dossier.id, &label, day).await {
        Ok(_) => Ok(done(&asked, dossier.id, "added")),
        Err(DeskError::Full) => {
            form.refuse("label", Wrong::new("plan-full").with("most", usize::try_from(MOST_MILESTONES).unwrap_or_default()));
            Ok(answer::unprocessable(ctx, || again(&form)))
        }
        Err(error) => Ok(answer::undone(ctx, form, &error, again)),
    }
}

/// The form, filled in with what is kept.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let (dossier, own) = one(&asked, &visitor).await?;
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &dossier, Some(&own), &filled(&own), false)))
}

/// Keeps what was typed; when somebody else was faster, both are shown.
pub async fn change(SignedIn { asked, visitor, .. }: SignedIn, Fields(mut form): Fields) -> Result<Response, Response> {
    let (dossier, own) = one(&asked, &visitor).await?;
    let ctx = &asked.ctx;
    let again = |form: &Form| page(ctx, &visitor, &dossier, Some(&own), form, false);
    let Some((label, day)) = typed(&asked, &mut form) else {
        return Ok(answer::unprocessable(ctx, || again(&form)));
    };
    let base = form.raw("revision").parse().unwrap_or(-1);
    match asked.desk.change_milestone(&visitor, (dossier.id, own.id), base, &label, day).await {
        Ok(()) => Ok(done(&asked, dossier.id, "changed")),
        Err(DeskError::Stale) => {
            let (dossier, now) = one(&asked, &visitor).await?;
            Ok(conflict(&asked, &visitor, &dossier, &now, &form))
        }
        Err(error) => Ok(answer::undone(ctx, form, &error, again)),
    }
}

/// Removes it; one that somebody changed in the meantime is shown first.
pub async fn remove(SignedIn { asked, visitor, .. }: SignedIn, Fields(form): Fields) -> Result<Response, Response> {
    let (dossier, own) = one(&asked, &visitor).await?;
    let base = form.raw("revision").parse().unwrap_or(-1);
    match asked.desk.remove_milestone(&visitor, (dossier.id, own.id), base).await {
        Ok(()) => Ok(done(&asked, dossier.id, "removed")),
        Err(DeskError::Stale) => {
            let (dossier, now) = one(&asked, &visitor).await?;
            Ok(conflict(&asked, &visitor, &dossier, &now, &filled(&now)))
        }
        Err(error) => Err(answer::failed(&error)),
    }
}

fn conflict(asked: &Asked, visitor: &desk::Visitor, dossier: &Dossier, now: &OwnMilestone, form: &Form) -> Response {
    let status = StatusCode::CONFLICT.as_u16();
    answer::page(&asked.ctx, || page(&asked.ctx, visitor, dossier, Some(now), form, true).status(status))
}

/// Label and day; what is wrong is noted.
fn typed(asked: &Asked, form: &mut Form) -> Option<(MilestoneLabel, NaiveDate)> {
    let label = form.typed::<MilestoneLabel>("label");
    let day = date(&asked.ctx, form, "day");
    if form.text("day").is_empty() {
        form.refuse("day", Wrong::new("missing"));
    }
    label.zip(day)
}

/// The dossier and the milestone in the address.
async fn one(asked: &Asked, visitor: &desk::Visitor) -> Result<(Dossier, OwnMilestone), Response> {
    let (dossier, roadmap) = found(asked, visitor).await?;
    let id: MilestoneId = asked.id(1)?;
    let own = roadmap.own.into_iter().find(|own| own.id == id);
    Ok((dossier, own.ok_or_else(|| answer::failed(&DeskError::NotFound))?))
}
