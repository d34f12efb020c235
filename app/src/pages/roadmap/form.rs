//! The form that changes a roadmap, and writes everything into the address.

use std::collections::BTreeSet;

use content::model::StepKey;
use content::model::step::Duration;
use content::plan::{Field as Input, MOST_SCHEMES, Pace, Plan, TARGET, time_name};
use leptos::prelude::*;

use super::words;
use crate::components::fields::{Control, Field, radios, select, words as wrong_words};
use crate::components::{live_button, region};
use crate::forms::Form;
use crate::links::Address;
use crate::page::Ctx;

/// Most characters of the name of a plan.
pub(super) const MOST_LABEL: usize = 80;

/// The form; `plan` is what it leads to, or the plan of the schemes as they are where it leads to none.
pub(super) fn view(ctx: &Ctx, form: &Form, plan: Option<&Plan<'_>>) -> AnyView {
    view! {
        <section class="roadmap-change" aria-labelledby="roadmap-form">
            <h2 id="roadmap-form">{ctx.t("roadmap-form")}</h2>
            <p>{ctx.t("roadmap-form-lede")}" "<a href=ctx.href(&Address::Roadmap)>{ctx.t("roadmap-other")}</a></p>
            <form class="roadmap-form" method="get" action=ctx.href(&Address::Roadmap)>
                {fields(ctx, form, plan)}
                {live_button(ctx, "button", "roadmap-submit")}
            </form>
        </section>
    }
    .into_any()
}

/// Its fields.
pub(in crate::pages) fn fields(ctx: &Ctx, form: &Form, plan: Option<&Plan<'_>>) -> AnyView {
    let mut form = form.clone();
    if form.raw(Input::On.id()).trim().is_empty() {
        form.fill(Input::On.id(), ctx.today.to_string());
    }
    for (field, usual) in [(Input::Anchor, "start"), (Input::Pace, Pace::default().id())] {
        if form.raw(field.id()).is_empty() {
            form.fill(field.id(), usual);
        }
    }
    let anchors = [("start", "roadmap-anchor-start"), (TARGET, "roadmap-anchor-target")];
    let anchors: Vec<(String, String)> = anchors.into_iter().map(|(value, key)| (value.to_owned(), ctx.t(key))).collect();
    let paces: Vec<(String, String)> =
        Pace::ALL.iter().map(|pace| (pace.id().to_owned(), ctx.t(&format!("roadmap-pace-{}", pace.id())))).collect();
    view! {
        {region("roadmap-part-schemes", schemes(ctx, &form))}
        {radios(ctx, &form, Input::Anchor.id(), "roadmap-field-anchor", &anchors)}
        {Field::new(Input::On.id(), "roadmap-field-on", 10).control(Control::Day).view(ctx, &form)}
        {region("roadmap-part-goal", goal(ctx, &form))}
        {select(ctx, &form, Input::Pace.id(), "roadmap-field-pace", &paces)}
        {region("roadmap-part-met", met(ctx, &form, plan))}
        {region("roadmap-part-times", times(ctx, &form, plan))}
        {region("roadmap-part-moves", moves(ctx, &form, plan))}
        {region("roadmap-part-stops", stops(ctx, &form, plan))}
        {Field::new(Input::Label.id(), "roadmap-field-label", MOST_LABEL).hint("roadmap-hint-label").optional().view(ctx, &form)}
    }
    .into_any()
}

fn name(ctx: &Ctx, scheme: &str) -> String {
    ctx.library().rules.scheme(scheme).map_or_else(|| scheme.to_owned(), |scheme| scheme.name.get(ctx.locale).to_owned())
}

fn chosen(form: &Form) -> Vec<&str> {
    form.all(Input::Scheme.id()).map(str::trim).filter(|id| !id.is_empty()).collect()
}

/// What is wrong with a group of fields, above it.
fn wrong(ctx: &Ctx, form: &Form, field: Input) -> AnyView {
    form.wrong(field.id()).map(|wrong| view! { <p class="field-error">{wrong_words(ctx, wrong)}</p> }).into_any()
}

/// A list for each scheme of the sequence, and one more for what may follow.
fn schemes(ctx: &Ctx, form: &Form) -> AnyView {
    let library = ctx.library();
    let chosen = chosen(form);
    let all: Vec<&str> = library.schemes.iter().map(|scheme| scheme.id.as_str()).collect();
    let mut lists = Vec::new();
    for (position, id) in chosen.iter().enumerate() {
        // A scheme that cannot follow stays in its list, so that the visitor sees it.
        let before = position.checked_sub(1).map(|before| chosen[before]);
        let fits = |scheme: &&&str| before.is_none_or(|before| *scheme == id || library.may_follow(before, scheme));
        lists.push(list(ctx, position, Some(id), all.iter().filter(fits).copied().collect()));
    }
    if let Some(last) = chosen.last().filter(|_| chosen.len() < MOST_SCHEMES) {
        let next: Vec<&str> =
            all.iter().filter(|scheme| library.may_follow(last, scheme) && !chosen.contains(scheme)).copied().collect();
        if !next.is_empty() {
            lists.push(list(ctx, chosen.len(), None, next));
        }
    }
    view! {
        <fieldset class="form-field" class:form-field-wrong=form.wrong(Input::Scheme.id()).is_some()>
            <legend>{ctx.t("roadmap-field-schemes")}</legend>
            {wrong(ctx, form, Input::Scheme)}
            {lists}
        </fieldset>
    }
    .into_any()
}

fn list(ctx: &Ctx, position: usize, chosen: Option<&str>, ids: Vec<&str>) -> AnyView {
    let id = if position == 0 { Input::Scheme.id().to_owned() } else { format!("scheme-{position}") };
    let label = ctx.t(if position == 0 { "roadmap-scheme-first" } else { "roadmap-scheme-then" });
    let none = (position > 0).then(|| view! { <option value="">{ctx.t("roadmap-scheme-none")}</option> });
    let options = ids
        .into_iter()
        .map(|scheme| view! { <option value=scheme.to_owned() selected=chosen == Some(scheme)>{name(ctx, scheme)}</option> })
        .collect_view();
    view! { <label for=id.clone()>{label}</label><select id=id name=Input::Scheme.id()>{none}{options}</select> }.into_any()
}

/// Which scheme the target is about, where there are several.
fn goal(ctx: &Ctx, form: &Form) -> AnyView {
    let chosen = chosen(form);
    if chosen.len() < 2 {
        return ().into_any();
    }
    let last = std::iter::once((String::new(), ctx.t("roadmap-goal-last")));
    let options: Vec<(String, String)> =
        last.chain(chosen[..chosen.len() - 1].iter().map(|id| ((*id).to_owned(), name(ctx, id)))).collect();
    select(ctx, form, Input::Goal.id(), "roadmap-field-goal", &options)
}

/// The prerequisites of the plan, and those that are met already.
fn met(ctx: &Ctx, form: &Form, plan: Option<&Plan<'_>>) -> AnyView {
    let library = ctx.library();
    let planned = plan.into_iter().flat_map(|plan| &plan.steps).map(|step| step.key.fiche.as_str());
    let ticked: BTreeSet<&str> = form.all(Input::Met.id()).collect();
    let ids: BTreeSet<&str> = planned.chain(ticked.iter().copied()).filter(|id| library.prerequisite(id).is_some()).collect();
    if ids.is_empty() {
        return ().into_any();
    }
    let boxes = ids
        .into_iter()
        .enumerate()
        .map(|(position, id)| {
            let name = library.name(id, ctx.locale).map_or(id, |(_, name)| name).to_owned();
            let field = if position == 0 { Input::Met.id().to_owned() } else { format!("met-{id}") };
            view! {
                <p class="form-choice">
                    <input type="checkbox" id=field.clone() name=Input::Met.id() value=id.to_owned() checked=ticked.contains(id) />
                    <label for=field>{name}</label>
                </p>
            }
        })
        .collect_view();
    view! { <fieldset class="form-field"><legend>{ctx.t("roadmap-field-met")}</legend>{boxes}</fieldset> }.into_any()
}

/// The durations that only the company can tell.
fn times(ctx: &Ctx, form: &Form, plan: Option<&Plan<'_>>) -> AnyView {
    let library = ctx.library();
    let typed = form.fields().iter().filter_map(|(name, _)| StepKey::parse(name.strip_prefix("time.")?));
    let typed: BTreeSet<StepKey> = typed.filter(|key| library.step(key).is_some()).collect();
    let planned = plan.into_iter().flat_map(|plan| &plan.steps);
    let asked = planned.filter(|step| matches!(step.step.duration, Duration::Own(_))).map(|step| step.key.clone());
    let mut keys: Vec<StepKey> = asked.collect();
    let more: Vec<StepKey> =
        typed.into_iter().filter(|key| !keys.contains(key) && !form.raw(&time_name(key)).trim().is_empty()).collect();
    keys.extend(more);
    if keys.is_empty() {
        return ().into_any();
    }
    let inputs = keys
        .iter()
        .filter_map(|key| {
            let unit = match library.step(key)?.duration {
                Duration::Own(unit) => unit.id(),
                _ => "known",
            };
            let unit = ctx.t(&format!("roadmap-unit-{}", unit.replace('_', "-")));
            let field = time_name(key);
            let label = format!("{} ({unit})", words::step(library, ctx.locale, key));
            Some(view! {
                <label for=field.clone()>{label}</label>
                <input id=field.clone() name=field.clone() type="text" inputmode="numeric" maxlength="4" value=form.raw(&field).to_owned() />
            })
        })
        .collect_view();
    view! {
        <fieldset class="form-field roadmap-times" id=Input::Times.id() class:form-field-wrong=form.wrong(Input::Times.id()).is_some()>
            <legend>{ctx.t("roadmap-field-times")}</legend>
            <p class="help">{ctx.t("roadmap-hint-times")}</p>
            {wrong(ctx, form, Input::Times)}
            {inputs}
        </fieldset>
    }
    .into_any()
}

/// The steps that are moved, and one more.
fn moves(ctx: &Ctx, form: &Form, plan: Option<&Plan<'_>>) -> AnyView {
    let keys: Vec<&StepKey> = plan.into_iter().flat_map(|plan| &plan.steps).map(|step| &step.key).collect();
    two_parts(ctx, form, Input::Moves, &keys, ("date", "10"))
}

/// The requests for further documents, and one more.
fn stops(ctx: &Ctx, form: &Form, plan: Option<&Plan<'_>>) -> AnyView {
    let steps = plan.into_iter().flat_map(|plan| &plan.steps);
    let keys: Vec<&StepKey> = steps.filter(|step| step.step.clock_stop.is_some()).map(|step| &step.key).collect();
    two_parts(ctx, form, Input::Stops, &keys, ("text", "4"))
}

/// Lists of steps, each with a value beside it: those that were sent, and an empty one.
fn two_parts(ctx: &Ctx, form: &Form, field: Input, keys: &[&StepKey], (kind, most): (&'static str, &'static str)) -> AnyView {
    let sent: Vec<(&str, &str)> = form
        .all(field.id())
        .zip(form.all(field.second()))
        .filter(|(step, value)| !step.is_empty() || !value.is_empty())
        .collect();
    if keys.is_empty() && sent.is_empty() {
        return ().into_any();
    }
    let open = !sent.is_empty();
    let rows = sent
        .into_iter()
        .chain([("", "")])
        .enumerate()
        .map(|(position, (step, value))| {
            let id = if position == 0 { field.id().to_owned() } else { format!("{}-{position}", field.id()) };
            let second = format!("{}-{position}", field.second());
            let moves = (field == Input::Moves).then(|| second.clone());
            let gone = (!step.is_empty() && !keys.iter().any(|key| key.to_string() == step)).then(|| {
                let label = StepKey::parse(step).map_or_else(|| step.to_owned(), |key| words::step(ctx.library(), ctx.locale, &key).to_owned());
                view! { <option value=step.to_owned() selected=true>{label}</option> }
            });
            let options = keys
                .iter()
                .map(|key| {
                    let value = key.to_string();
                    view! { <option value=value.clone() selected=value == step>{words::step(ctx.library(), ctx.locale, key).to_owned()}</option> }
                })
                .collect_view();
            view! {
                <p class="roadmap-pair">
                    <label for=id.clone()>{ctx.t(&format!("roadmap-{}-step", field.id()))}</label>
                    <select id=id name=field.id() data-moves=moves><option value="">{ctx.t("roadmap-no-step")}</option>{gone}{options}</select>
                    <label for=second.clone()>{ctx.t(&format!("roadmap-{}-value", field.id()))}</label>
                    <input id=second name=field.second() type=kind maxlength=most value=value.to_owned() />
                </p>
            }
        })
        .collect_view();
    view! {
        <details class="roadmap-more" open=open>
            <summary>{ctx.t(&format!("roadmap-field-{}", field.id()))}</summary>
            <p class="help">{ctx.t(&format!("roadmap-hint-{}", field.id()))}</p>
            {wrong(ctx, form, field)}
            {rows}
        </details>
    }
    .into_any()
}
