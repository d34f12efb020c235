//! The roadmap of a dossier as events of a calendar. Their names are those of the steps, of the milestones and of the dossier, never
//! of a date, so that what moves is moved.

use app::page::Ctx;
use app::pages::roadmap::words;
use app::wording::{t, t_with};
use chrono::{DateTime, Utc};
use content::plan::{Field, standing};
use desk::DossierId;
use desk::roadmaps::Roadmap;
use icalendar::{Component as _, Event};

use crate::http::calendar::whole_days;
use crate::http::downloads::roadmap::calendar::{events, short_name, titled, uid};

/// A short name of a dossier, from which it cannot be told.
pub(in crate::http) fn of_dossier(dossier: DossierId) -> String {
    short_name([dossier.to_string().as_str()])
}

/// The name of the calendar: the one that the company gave its plan, else no more than what it is. The product is not told.
pub(in crate::http) fn name(ctx: &Ctx, roadmap: Option<&Roadmap>) -> String {
    let pairs = roadmap.map(|roadmap| roadmap.kept().pairs).unwrap_or_default();
    let label = pairs.into_iter().find(|(name, _)| name == Field::Label.id());
    label.map_or_else(|| t(ctx.locale, "roadmap-title"), |(_, label)| titled(ctx.locale, &label))
}

/// The steps that are left and those that are done, deadlines, and the company's own milestones.
pub(in crate::http) fn of(ctx: &Ctx, roadmap: &Roadmap, now: DateTime<Utc>) -> Vec<Event> {
    let (library, locale) = (ctx.library(), ctx.locale);
    let kept = roadmap.kept();
    let standing = standing(library, &kept, ctx.today);
    let plan = of_dossier(roadmap.dossier);
    let left = standing.steps().iter().flat_map(|step| events(library, locale, step, &plan, now));
    let done = kept.steps.iter().filter_map(|(key, progress)| {
        let (day, step) = progress.done_on.zip(library.step(key))?;
        let label = t_with(locale, "plan-event-done", &[("step", step.label.get(locale).into())]);
        let mut event = whole_days(&uid(key, "", &plan), &label, (day, day), now);
        event.description(words::fiche(library, locale, key));
        Some(event)
    });
    let own = kept.own.iter().map(|own| {
        let uid = format!("{}@jalon.guichet-e-sante", short_name([own.name.as_str()]));
        whole_days(&uid, &own.label, (own.day, own.day), now)
    });
    left.chain(done).chain(own).collect()
}
