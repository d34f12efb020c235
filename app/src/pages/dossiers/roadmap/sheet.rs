//! A kept roadmap on a page: for the company, which changes it, and for the desk, which reads it.

use content::model::StepKey;
use content::plan::{Fault, Planned, Standing, standing};
use desk::roadmaps::{Roadmap, StepMark};
use leptos::prelude::*;

use super::step;
use crate::components::{action, signature, table};
use crate::links::RoomName;
use crate::page::Ctx;
use crate::pages::roadmap::drawing::Beside;
use crate::pages::roadmap::{outcome, steps, words};
use crate::wording::{day, time};

/// A roadmap, how it stands today, and whether it can be changed here.
pub(in crate::pages) struct Sheet<'a> {
    ctx: &'a Ctx,
    roadmap: &'a Roadmap,
    standing: Standing<'a>,
    beside: Beside,
    changes: bool,
}

impl<'a> Sheet<'a> {
    /// The roadmap as it stands today.
    pub fn new(ctx: &'a Ctx, roadmap: &'a Roadmap, changes: bool) -> Self {
        let standing = standing(ctx.library(), &roadmap.kept(), ctx.today);
        let pushed = standing.plan.as_ref().map(|plan| plan.pushed(ctx.today)).unwrap_or_default();
        let own = roadmap.own.iter().map(|own| (own.label.clone(), own.day)).collect();
        Self { ctx, roadmap, standing, beside: Beside { pushed, own }, changes }
    }

    fn label(&self, key: &StepKey) -> String {
        words::step(self.ctx.library(), self.ctx.locale, key).to_owned()
    }

    /// How many steps are done.
    pub fn done_count(&self) -> usize {
        self.roadmap.steps.iter().filter(|mark| mark.done.is_some()).count()
    }

    /// What is to be done now, by when; what is late; when the goal is reached then.
    pub fn now(&self) -> AnyView {
        let ctx = self.ctx;
        if self.standing.is_reached() {
            return view! { <p class="notice">{ctx.t("plan-reached")}</p> }.into_any();
        }
        let mut next: Vec<&Planned<'_>> = self.standing.next().collect();
        next.sort_by_key(|step| step.last_day());
        if next.is_empty() {
            return ().into_any();
        }
        let items = next.into_iter().enumerate().map(|(position, step)| self.next(position, step)).collect_view();
        view! { <ul class="plan-next">{items}</ul>{self.late()} }.into_any()
    }

    fn next(&self, position: usize, planned: &Planned<'_>) -> AnyView {
        let ctx = self.ctx;
        let by = ctx.t_with(
            "plan-by",
            &[
                ("doer", words::doer(ctx.library(), ctx.locale, planned.step).into()),
                ("date", day(ctx.locale, planned.last_day()).into()),
            ],
        );
        let tick = self.changes.then(|| step::tick(ctx, self.roadmap, &planned.key, position));
        view! {
            <li>
                <strong>{self.label(&planned.key)}</strong>
                <span class="meta">{by}" "{self.lateness(planned)}</span>
                {tick}
            </li>
        }
        .into_any()
    }

    /// By how much a step is late.
    fn lateness(&self, planned: &Planned<'_>) -> Option<AnyView> {
        let days = usize::try_from((self.ctx.today - planned.last_day()).num_days()).unwrap_or_default();
        planned.is_late(self.ctx.today).then(|| {
            view! { <strong class="plan-late">{self.ctx.t_with("plan-late", &[("count", days.into())])}</strong> }.into_any()
        })
    }

    fn late(&self) -> AnyView {
        let ctx = self.ctx;
        let count = self.standing.late().count();
        if count == 0 {
            return view! { <p class="notice">{ctx.t_with("plan-on-time", &[("date", day(ctx.locale, ctx.today).into())])}</p> }
                .into_any();
        }
        let reached = self.standing.plan.as_ref().ok().map(|plan| plan.reached);
        let forecast = self.standing.forecast(ctx.library()).zip(reached).map(|(forecast, reached)| {
            let values = [("date", day(ctx.locale, forecast).into()), ("planned", day(ctx.locale, reached).into())];
            ctx.t_with(if forecast > reached { "plan-forecast" } else { "plan-forecast-same" }, &values)
        });
        view! { <p class="notice notice-warning">{ctx.t_with("plan-late-steps", &[("count", count.into())])}" "{forecast}</p> }
            .into_any()
    }

    /// The drawing, or why there is none.
    pub fn drawing(&self) -> AnyView {
        match &self.standing.plan {
            Ok(plan) => {
                let pushed = (!self.beside.pushed.is_empty()).then(|| view! { <p>{self.ctx.t("plan-pushed-text")}</p> });
                view! { {outcome::told(self.ctx, plan, &self.beside)}{pushed} }.into_any()
            }
            Err(Fault::NothingLeft) => ().into_any(),
            Err(_) => {
                let change = self.changes.then(|| {
                    let href = self.ctx.href(&RoomName::ChangeRoadmap.with([self.roadmap.dossier]));
                    view! { " "<a href=href>{self.ctx.t("plan-change")}</a> }
                });
                view! { <p class="notice notice-warning">{self.ctx.t("plan-cannot")}{change}</p> }.into_any()
            }
        }
    }

    /// The steps that are left, with what was said of each.
    pub fn left(&self) -> AnyView {
        let Ok(plan) = &self.standing.plan else { return ().into_any() };
        let said = |planned: &Planned<'_>| {
            let mark = self.roadmap.mark(&planned.key);
            let own = mark.and_then(|mark| mark.not_before).map(|date| {
                view! { <span class="meta">{self.ctx.t_with("plan-own-date", &[("date", day(self.ctx.locale, date).into())])}</span> }
            });
            view! { {self.lateness(planned)}{self.pushed(planned)}{own}{self.note(mark)}{self.way(&planned.key)} }.into_any()
        };
        steps::table_with(self.ctx, plan, Some(&(self.ctx.t("plan-column-said"), &said)))
    }

    /// Where a step comes to stand that cannot stay where it was planned.
    fn pushed(&self, planned: &Planned<'_>) -> Option<AnyView> {
        let (ctx, pushed) = (self.ctx, self.beside.pushed.get(&planned.key)?);
        let [start, end] = [pushed.start, pushed.end].map(|on| day(ctx.locale, on));
        let words = if pushed.start == pushed.end {
            ctx.t_with("plan-pushed-to", &[("date", end.into())])
        } else {
            ctx.t_with("plan-pushed", &[("start", start.into()), ("end", end.into())])
        };
        Some(view! { <span class="meta">{words}</span> }.into_any())
    }

    fn note(&self, mark: Option<&StepMark>) -> Option<AnyView> {
        let mark = mark.filter(|mark| !mark.note.is_empty())?;
        let signature = signature(self.ctx, &mark.changed);
        Some(view! { <span class="plan-note">{mark.note.clone()}</span><span class="meta">{signature}</span> }.into_any())
    }

    /// To where a step is ticked, dated and noted.
    fn way(&self, key: &StepKey) -> Option<AnyView> {
        let ctx = self.ctx;
        self.changes.then(|| {
            let href = ctx.href(&RoomName::RoadmapStep.with([self.roadmap.dossier.to_string(), key.to_string()]));
            let about = ctx.t_with("plan-step-about", &[("step", self.label(key).into())]);
            view! { <a class="plan-way" href=href aria-label=about>{ctx.t("plan-step")}</a> }.into_any()
        })
    }

    /// The steps that are done, the last one first.
    pub fn done(&self) -> AnyView {
        let ctx = self.ctx;
        let mut done: Vec<_> = self.roadmap.steps.iter().filter_map(|mark| Some((mark, mark.done.as_ref()?))).collect();
        if done.is_empty() {
            return view! { <p>{ctx.t(if self.changes { "plan-none-done" } else { "plan-none-done-read" })}</p> }.into_any();
        }
        done.sort_by_key(|(_, done)| std::cmp::Reverse(done.on));
        let columns = ["plan-column-step", "plan-column-done", "plan-column-said"].map(|key| ctx.t(key));
        let row = |(mark, done): (&StepMark, &desk::roadmaps::Done)| {
            let values = [("author", done.by.as_str().into()), ("time", time(ctx.locale, done.at.paris()).into())];
            let when = view! { {day(ctx.locale, done.on)}<span class="meta">{ctx.t_with("plan-ticked", &values)}</span> };
            let heading = view! { {self.label(&mark.step)}<span class="meta">{words::fiche(ctx.library(), ctx.locale, &mark.step).to_owned()}</span> };
            (heading.into_any(), vec![when.into_any(), view! { {self.note(Some(mark))}{self.way(&mark.step)} }.into_any()])
        };
        table(&ctx.t("plan-done-table"), &columns, done.into_iter().map(row).collect())
    }

    /// What was said of steps that are no part of the plan, because the rules or the wish changed: told, and kept.
    pub fn elsewhere(&self) -> AnyView {
        let (ctx, library) = (self.ctx, self.ctx.library());
        let planned = |key: &StepKey| self.standing.steps().iter().any(|step| step.key == *key);
        let marks = self.roadmap.steps.iter().filter(|mark| {
            let says = mark.done.is_some() || mark.not_before.is_some() || !mark.note.is_empty();
            // Those that are done stand in their own table.
            let is_told = mark.done.is_some() && library.step(&mark.step).is_some();
            says && !is_told && !planned(&mark.step)
        });
        let said = marks.map(|mark| {
            let why = if library.step(&mark.step).is_none() { "plan-gone" } else { "plan-outside" };
            view! { <li>{self.label(&mark.step)}<span class="meta">{ctx.t(why)}</span>{self.note(Some(mark))}{self.way(&mark.step)}</li> }
        });
        let said: Vec<_> = said.collect();
        let wished = self.standing.gone.iter().filter_map(|gone| match gone {
            content::plan::Gone::Scheme(id) => Some(ctx.t_with("plan-gone-scheme", &[("scheme", id.as_str().into())])),
            content::plan::Gone::Step(key) if self.roadmap.mark(key).is_none() => {
                Some(ctx.t_with("plan-gone-step", &[("step", key.to_string().into())]))
            }
            content::plan::Gone::Step(_) => None,
        });
        let wished: Vec<_> = wished.map(|words| view! { <li>{words}</li> }).collect();
        if said.is_empty() && wished.is_empty() {
            return ().into_any();
        }
        view! {
            <section class="notice notice-warning" aria-labelledby="elsewhere">
                <h2 id="elsewhere">{ctx.t("plan-elsewhere")}</h2>
                <p>{ctx.t("plan-elsewhere-text")}</p>
                <ul class="plan-next">{wished}{said}</ul>
            </section>
        }
        .into_any()
    }

    /// The company's own milestones.
    pub fn own(&self) -> AnyView {
        let (ctx, roadmap) = (self.ctx, self.roadmap);
        let add = self.changes.then(|| {
            let href = ctx.href(&RoomName::NewMilestone.with([roadmap.dossier]));
            view! { <p><a href=href>{ctx.t("plan-milestone-add")}</a></p> }
        });
        if roadmap.own.is_empty() {
            return view! { <p>{ctx.t(if self.changes { "plan-no-milestone" } else { "plan-no-milestone-read" })}</p>{add} }
                .into_any();
        }
        let items = roadmap.own.iter().map(|own| {
            let over = (own.day < ctx.today).then(|| ctx.t("plan-over"));
            let ids = || [roadmap.dossier.to_string(), own.id.to_string()];
            let ways = self.changes.then(|| {
                let about = ctx.t_with("plan-milestone-about", &[("label", own.label.as_str().into())]);
                view! {
                    <div class="actions">
                        <a href=ctx.href(&RoomName::Milestone.with(ids())) aria-label=about>{ctx.t("plan-milestone-change")}</a>
                        {action(ctx, &RoomName::RemoveMilestone.with(ids()), "plan-milestone-remove", &[("revision", &own.changed.revision.to_string())])}
                    </div>
                }
            });
            view! {
                <li>
                    <strong>{day(ctx.locale, own.day)}</strong>" "{own.label.clone()}
                    <span class="meta">{over}" "{signature(ctx, &own.changed)}</span>
                    {ways}
                </li>
            }
        });
        view! { <ul class="plan-next">{items.collect_view()}</ul>{add} }.into_any()
    }
}
