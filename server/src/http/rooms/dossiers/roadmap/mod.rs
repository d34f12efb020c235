//! The roadmap that a company keeps for a dossier: one file for each action.

pub mod change;
pub mod feed;
pub mod files;
pub mod keep;
pub mod milestone;
pub mod show;
pub mod step;

use app::forms::{Form, Wrong};
use app::links::{RoomName, query};
use app::page::Ctx;
use app::wording::day;
use axum::response::Response;
use chrono::NaiveDate;
use content::plan::{self, years_around};
use desk::dossiers::Dossier;
use desk::roadmaps::Roadmap;
use desk::{DeskError, DossierId, Visitor};

use crate::http::rooms::{Asked, answer};

/// To the roadmap of a dossier, which says what was done.
fn done(asked: &Asked, dossier: DossierId, what: &str) -> Response {
    answer::see_other_with(&asked.ctx, &RoomName::DossierRoadmap.with([dossier]), &query([("done", what)]))
}

/// The dossier in the address and its roadmap, which cannot be missing.
async fn found(asked: &Asked, visitor: &Visitor) -> Result<(Dossier, Roadmap), Response> {
    let failed = |error: DeskError| answer::failed(&error);
    let (dossier, roadmap) = asked.desk.roadmap(visitor, asked.id(0)?).await.map_err(failed)?;
    Ok((dossier, roadmap.ok_or_else(|| failed(DeskError::NotFound))?))
}

/// The day in a field, which may be empty; what is wrong is noted.
fn date(ctx: &Ctx, form: &mut Form, name: &'static str) -> Option<NaiveDate> {
    let text = form.text(name);
    if text.is_empty() {
        return None;
    }
    let Some(date) = plan::day(&text) else {
        form.refuse(name, Wrong::new("roadmap-day").with("text", text.chars().take(30).collect::<String>()));
        return None;
    };
    let (first, last) = years_around(ctx.today);
    if date < first || last < date {
        let wrong = Wrong::new("roadmap-far").with("date", date.to_string());
        form.refuse(name, wrong.with("first", day(ctx.locale, first)).with("last", day(ctx.locale, last)));
        return None;
    }
    Some(date)
}
