//! A step of a kept roadmap: whether it is done, its own date, a note.

use content::model::StepKey;
use desk::Visitor;
use desk::dossiers::Dossier;
use desk::roadmaps::{Roadmap, StepMark, StepNote};
use leptos::prelude::*;

use super::crumbs;
use crate::components::fields::{Control, Field, hidden};
use crate::components::{post_form, signature, space};
use crate::forms::Form;
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};
use crate::pages::roadmap::words;
use crate::wording::day;

/// The form filled in with what was said of the step.
pub fn filled(mark: Option<&StepMark>) -> Form {
    let date = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let mut form = Form::default();
    form.fill("done_on", date(mark.and_then(|mark| Some(mark.done.as_ref()?.on))));
    form.fill("not_before", date(mark.and_then(|mark| mark.not_before)));
    form.fill("note", mark.map(|mark| mark.note.as_str()).unwrap_or_default());
    form.fill("revision", mark.map_or(0, |mark| mark.changed.revision).to_string());
    form
}

/// The page; `meanwhile` when somebody else said something after the form was shown.
pub fn page(
    ctx: &Ctx,
    visitor: &Visitor,
    (dossier, roadmap): (&Dossier, &Roadmap),
    key: &StepKey,
    form: &Form,
    meanwhile: bool,
) -> Page {
    let title = words::step(ctx.library(), ctx.locale, key).to_owned();
    let mark = roadmap.mark(key);
    let revision =
        if meanwhile { mark.map_or(0, |mark| mark.changed.revision).to_string() } else { form.raw("revision").to_owned() };
    let fields = view! {
        {Field::new("done_on", "plan-field-done", 10).hint("plan-field-done-hint").control(Control::Day).optional().view(ctx, form)}
        {Field::new("not_before", "plan-field-not-before", 10).hint("plan-field-not-before-hint").control(Control::Day).optional().view(ctx, form)}
        {Field::new("note", "plan-field-note", StepNote::MOST).hint("plan-field-note-hint").control(Control::Lines).optional().view(ctx, form)}
        {hidden("revision", &revision)}
    }
    .into_any();
    let gone = ctx.library().step(key).is_none().then(|| view! { <p class="notice notice-warning">{ctx.t("plan-gone")}</p> });
    let said = mark.filter(|_| !meanwhile).map(|mark| view! { <p class="meta">{signature(ctx, &mark.changed)}</p> });
    let submit = if meanwhile { "edit-dossier-again" } else { "plan-save" };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{of(ctx, key)}</p>
        {gone}
        {said}
        {mark.filter(|_| meanwhile).map(|mark| kept(ctx, mark))}
        {post_form(ctx, form, &room(dossier, key), submit, fields)}
    }
    .into_any();
    Page::new(title, String::new(), body).under(crumbs(ctx, dossier)).private()
}

fn room(dossier: &Dossier, key: &StepKey) -> Address {
    RoomName::RoadmapStep.with([dossier.id.to_string(), key.to_string()])
}

/// Who does the step, for which scheme or prerequisite.
fn of(ctx: &Ctx, key: &StepKey) -> String {
    let library = ctx.library();
    let fiche = words::fiche(library, ctx.locale, key);
    match library.step(key) {
        Some(step) => format!("{fiche}{}{}", ctx.t("colon"), words::doer(library, ctx.locale, step)),
        None => fiche.to_owned(),
    }
}

/// What is kept now, beside what was typed.
fn kept(ctx: &Ctx, mark: &StepMark) -> AnyView {
    let date = |date: Option<chrono::NaiveDate>| date.map_or_else(|| ctx.t("plan-nothing"), |date| day(ctx.locale, date));
    let facts = [
        ("plan-field-done", date(mark.done.as_ref().map(|done| done.on))),
        ("plan-field-not-before", date(mark.not_before)),
        ("plan-field-note", mark.note.clone()),
    ];
    let facts = facts
        .into_iter()
        .map(|(label, text)| view! { <div class="fact"><dt>{ctx.t(label)}</dt><dd class="message-text">{text}</dd></div> })
        .collect_view();
    view! {
        <section class="notice notice-warning" role="alert" aria-labelledby="kept">
            <h2 id="kept">{ctx.t("edit-dossier-meanwhile")}</h2>
            <p>{ctx.t("plan-meanwhile")}</p>
            <dl class="fact-list">{facts}</dl>
            <p class="meta">{signature(ctx, &mark.changed)}</p>
        </section>
    }
    .into_any()
}

/// A small form that ticks a step, today unless another day is typed; what else was said of it stays.
pub(super) fn tick(ctx: &Ctx, roadmap: &Roadmap, key: &StepKey, position: usize) -> AnyView {
    let filled = filled(roadmap.mark(key));
    let id = format!("tick-{position}");
    let label = ctx.t_with("plan-tick-label", &[("step", words::step(ctx.library(), ctx.locale, key).into())]);
    let sent = ["not_before", "note", "revision"].map(|name| hidden(name, filled.raw(name)));
    let to = RoomName::RoadmapStep.with([roadmap.dossier.to_string(), key.to_string()]);
    view! {
        <form class="action plan-tick" method="post" action=ctx.href(&to) novalidate=true>
            {sent.into_iter().collect_view()}
            <label class="visually-hidden" for=id.clone()>{label}</label>
            <input id=id name="done_on" type="date" maxlength="10" value=ctx.today.to_string() />
            <button class="button button-secondary" type="submit">{ctx.t("plan-tick")}</button>
        </form>
    }
    .into_any()
}
