//! What a roadmap comes to: when the goal is reached, what breaks it, the drawing, the table, the files.

use content::plan::{Break, Plan};
use leptos::prelude::*;

use super::drawing::{self, Beside};
use super::{steps, words};
use crate::links::{Download, RoomName};
use crate::page::Ctx;
use crate::pages::money;
use crate::wording::day;

pub(super) fn view(ctx: &Ctx, plan: &Plan<'_>, kept: &str) -> AnyView {
    let file = |download: Download, key: &str| {
        view! { <li><a href=download.with_query(ctx.locale, kept) rel="nofollow">{ctx.t(key)}</a></li> }
    };
    view! {
        <section class="roadmap-outcome" aria-labelledby="roadmap">
            <h2 id="roadmap">{ctx.t("roadmap-outcome")}</h2>
            {told(ctx, plan, &Beside::default())}
            <ul class="roadmap-files">
                {money::of_plan(ctx, plan).map(|href| view! { <li><a href=href rel="nofollow">{ctx.t("roadmap-money")}</a></li> })}
                {file(Download::RoadmapCalendar, "roadmap-calendar")}
                {file(Download::RoadmapTable, "roadmap-table-file")}
                <li><a href=RoomName::KeepRoadmap.here().with_query(ctx.locale, kept) rel="nofollow">{ctx.t("plan-keep")}</a></li>
            </ul>
            {steps::table(ctx, plan)}
            <p class="help">{ctx.t("roadmap-note")}</p>
        </section>
    }
    .into_any()
}

/// When the goal is reached, what breaks the plan, and the drawing, with what is drawn beside the plan. Where steps are pushed, nobody
/// is told that the plan holds.
pub(in crate::pages) fn told(ctx: &Ctx, plan: &Plan<'_>, beside: &Beside) -> AnyView {
    let verdict = (beside.pushed.is_empty() || !plan.is_feasible()).then(|| verdict(ctx, plan));
    view! { {summary(ctx, plan)}{verdict}{drawing::view(ctx, plan, beside)} }.into_any()
}

fn summary(ctx: &Ctx, plan: &Plan<'_>) -> AnyView {
    let locale = ctx.locale;
    let days = usize::try_from((plan.reached - plan.start).num_days()).unwrap_or_default();
    let values = [
        ("goal", words::step(ctx.library(), locale, &plan.goal).into()),
        ("date", day(locale, plan.reached).into()),
        ("start", day(locale, plan.start).into()),
        ("days", days.into()),
    ];
    view! { <p>{ctx.t_with("roadmap-summary", &values)}</p> }.into_any()
}

/// Whether the plan can be kept, and what breaks it.
fn verdict(ctx: &Ctx, plan: &Plan<'_>) -> AnyView {
    if plan.is_feasible() {
        return view! { <p class="notice">{ctx.t("roadmap-feasible")}</p> }.into_any();
    }
    let items = plan.breaks.iter().map(|found| view! { <li>{broken(ctx, found)}</li> }).collect_view();
    view! {
        <div class="notice notice-warning" role="status">
            <p><strong>{ctx.t("roadmap-not-feasible")}</strong></p>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

fn broken(ctx: &Ctx, found: &Break<'_>) -> String {
    let (library, locale) = (ctx.library(), ctx.locale);
    let name = |key| words::step(library, locale, key).to_owned();
    let step = ("step", name(found.step()).into());
    match found {
        Break::TooLate { planned, due, .. } => {
            let values = [
                step,
                ("date", day(locale, *planned).into()),
                ("due", day(locale, due.date).into()),
                ("span", words::span(locale, due.known.span).into()),
                ("from", name(&due.from).into()),
            ];
            ctx.t_with("roadmap-break-late", &values)
        }
        Break::BegunBeforeToday { start, .. } => ctx.t_with("roadmap-break-today", &[step, ("date", day(locale, *start).into())]),
        Break::TargetMissed { reached, target, .. } => {
            let values = [step, ("date", day(locale, *reached).into()), ("target", day(locale, *target).into())];
            ctx.t_with("roadmap-break-target", &values)
        }
        Break::BeforeItsTurn { wanted, waits_for, until, .. } => {
            let values = [
                step,
                ("wanted", day(locale, *wanted).into()),
                ("other", name(waits_for).into()),
                ("until", day(locale, *until).into()),
            ];
            ctx.t_with("roadmap-break-turn", &values)
        }
        Break::AnswerTooLate { days, allowed, .. } => {
            let values = [step, ("days", usize::from(*days).into()), ("allowed", words::span(locale, allowed.span).into())];
            ctx.t_with("roadmap-break-answer", &values)
        }
    }
}
