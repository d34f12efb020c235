//! The steps as a table: the same as the drawing, with sources, latest dates and slack.

use content::plan::{Basis, Plan, Planned};
use leptos::prelude::*;

use super::words;
use crate::components::{lang, provenance};
use crate::links::Address;
use crate::page::Ctx;
use crate::wording::day;

pub(super) fn table(ctx: &Ctx, plan: &Plan<'_>) -> AnyView {
    table_with(ctx, plan, None)
}

/// A column more: its heading, and what stands in it for a step.
pub(in crate::pages) type Column<'c> = (String, &'c dyn Fn(&Planned<'_>) -> AnyView);

/// The same with one more column.
pub(in crate::pages) fn table_with(ctx: &Ctx, plan: &Plan<'_>, more: Option<&Column<'_>>) -> AnyView {
    let columns = ["step", "doer", "start", "end", "duration", "latest"].map(|column| ctx.t(&format!("roadmap-column-{column}")));
    let columns: Vec<String> = columns.into_iter().chain(more.map(|(heading, _)| heading.clone())).collect();
    let row = |(position, step)| {
        let (heading, mut cells) = row(ctx, position + 1, step);
        cells.extend(more.map(|(_, cell)| cell(step)));
        (heading, cells)
    };
    let rows = plan.steps.iter().enumerate().map(row).collect();
    crate::components::table(&ctx.t("roadmap-table"), &columns, rows)
}

fn row(ctx: &Ctx, number: usize, planned: &Planned<'_>) -> (AnyView, Vec<AnyView>) {
    let (library, locale) = (ctx.library(), ctx.locale);
    let label = &planned.step.label;
    let kind = library.name(&planned.key.fiche, locale).map(|(kind, _)| kind);
    let href = kind.map(|kind| ctx.href(&Address::Fiche(kind, planned.key.fiche.clone()))).unwrap_or_default();
    let critical = planned.critical.then(|| view! { <strong class="roadmap-on-path">{ctx.t("roadmap-critical")}</strong> });
    let produces = planned.step.produces.as_ref().map(|produces| {
        view! { <span class="meta" lang=lang(produces, locale)>{produces.get(locale).to_owned()}</span> }
    });
    let heading = view! {
        <span lang=lang(label, locale)>{format!("{number}. {}", label.get(locale))}</span>
        {produces}
        <a class="meta" href=href>{words::fiche(library, locale, &planned.key).to_owned()}</a>
        {critical}
    };
    let cells = vec![
        words::doer(library, locale, planned.step).to_owned().into_any(),
        day(locale, planned.start).into_any(),
        day(locale, planned.end).into_any(),
        duration(ctx, planned),
        latest(ctx, planned),
    ];
    (heading.into_any(), cells)
}

/// How long it takes, what that rests on, and where it is said.
fn duration(ctx: &Ctx, planned: &Planned<'_>) -> AnyView {
    let length = words::duration(ctx.locale, planned);
    let basis = words::basis(ctx.locale, planned);
    let said = match planned.basis {
        Basis::Known(_, known) => {
            let note = known.note.as_ref().map(|note| {
                view! { <span class="meta" lang=lang(note, ctx.locale)>{note.get(ctx.locale).to_owned()}</span> }
            });
            Some(view! { {note}{provenance(ctx, &known.provenance)} })
        }
        Basis::Moment | Basis::Own | Basis::Neutral => None,
    };
    view! { {length}<span class="meta">{basis}</span>{said} }.into_any()
}

/// The last day, the slack and the deadline.
fn latest(ctx: &Ctx, planned: &Planned<'_>) -> AnyView {
    let locale = ctx.locale;
    let latest = planned.latest_end.map(|latest| day(locale, latest));
    let slack = planned.slack.map(|slack| match usize::try_from(slack) {
        Ok(slack) => ctx.t_with("roadmap-slack", &[("count", slack.into())]),
        Err(_) => ctx.t_with("roadmap-late", &[("count", usize::try_from(slack.unsigned_abs()).unwrap_or_default().into())]),
    });
    let due = planned.due.as_ref().map(|due| {
        let values = [
            ("date", day(locale, due.date).into()),
            ("span", words::span(locale, due.known.span).into()),
            ("from", words::step(ctx.library(), locale, &due.from).into()),
        ];
        view! { <span class="meta">{ctx.t_with("roadmap-due", &values)}</span>{provenance(ctx, &due.known.provenance)} }
    });
    view! { {latest}{slack.map(|slack| view! { <span class="meta">{slack}</span> })}{due} }.into_any()
}
