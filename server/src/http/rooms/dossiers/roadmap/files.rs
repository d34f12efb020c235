//! The roadmap of a dossier as files, for those who signed in.

use app::pages::roadmap::words;
use axum::response::{IntoResponse as _, Response};
use content::plan::{Standing, standing};
use desk::dossiers::harmless;
use desk::roadmaps::Roadmap;

use super::found;
use crate::http::calendar::named;
use crate::http::downloads::roadmap::table::{COLUMNS, row};
use crate::http::follow::events;
use crate::http::refusal::Refusal;
use crate::http::rooms::{Asked, SignedIn, answer};

/// The calendar.
pub async fn calendar(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let (_, roadmap) = found(&asked, &visitor).await?;
    let mut calendar = named(&events::name(&asked.ctx, Some(&roadmap)));
    calendar.extend(events::of(&asked.ctx, &roadmap, asked.desk.now().time()));
    Ok(answer::file("text/calendar; charset=utf-8", "feuille-de-route.ics", calendar.done().to_string()))
}

/// The table: the steps that are left, those that are done, and the company's own milestones.
pub async fn table(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let (_, roadmap) = found(&asked, &visitor).await?;
    let standing = standing(asked.ctx.library(), &roadmap.kept(), asked.ctx.today);
    let csv = written(&asked, &roadmap, &standing).map_err(|_| Refusal::INTERNAL.into_response())?;
    Ok(answer::file("text/csv; charset=utf-8", "feuille-de-route.csv", String::from_utf8_lossy(&csv).into_owned()))
}

/// Columns of what the company said, after those of the plan.
const SAID: [&str; 4] = ["kind", "done_on", "not_before", "note"];

fn written(asked: &Asked, roadmap: &Roadmap, standing: &Standing<'_>) -> csv::Result<Vec<u8>> {
    let (library, locale) = (asked.ctx.library(), asked.ctx.locale);
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(COLUMNS.into_iter().chain(SAID))?;
    for (number, step) in (1..).zip(standing.steps()) {
        let mark = roadmap.mark(&step.key);
        let not_before = mark.and_then(|mark| mark.not_before).map(|date| date.to_string()).unwrap_or_default();
        let note = mark.map(|mark| harmless(&mark.note)).unwrap_or_default();
        let said = ["step".to_owned(), String::new(), not_before, note];
        table.write_record(row(library, locale, number, step).into_iter().chain(said))?;
    }
    let mut plain = |cells: [(&str, String); 7]| {
        let all = COLUMNS.into_iter().chain(SAID);
        let cell = |column| cells.iter().find(|(name, _)| *name == column).map_or("", |(_, cell)| cell.as_str());
        table.write_record(all.map(cell))
    };
    for mark in &roadmap.steps {
        if standing.steps().iter().any(|step| step.key == mark.step) {
            continue;
        }
        let done = mark.done.as_ref().map(|done| done.on.to_string()).unwrap_or_default();
        plain([
            ("fiche", mark.step.fiche.clone()),
            ("step", mark.step.step.clone()),
            ("name", words::step(library, locale, &mark.step).to_owned()),
            ("kind", if done.is_empty() { "outside" } else { "done" }.to_owned()),
            ("done_on", done),
            ("not_before", mark.not_before.map(|date| date.to_string()).unwrap_or_default()),
            ("note", harmless(&mark.note)),
        ])?;
    }
    for own in &roadmap.own {
        plain([
            ("name", harmless(&own.label)),
            ("start", own.day.to_string()),
            ("end", own.day.to_string()),
            ("kind", "milestone".to_owned()),
            ("done_on", String::new()),
            ("not_before", String::new()),
            ("note", String::new()),
        ])?;
    }
    table.into_inner().map_err(|error| error.into_error().into())
}
