//! All calls, open first, with filters by state, operator and kind of aid.

use content::model::{Call, CallRules, CallState};
use leptos::prelude::*;

use crate::components::{Facet, active_filters, call_card, call_order, card_list, facets};
use crate::filters::Filters;
use crate::links::Address;
use crate::page::{Ctx, Page};

pub mod calendar;
mod form;
pub mod words;

/// A call with its rules.
type Entry<'a> = (&'a CallRules, &'a Call);

/// The parameters of the list.
const NAMES: [&str; 3] = ["state", "operator", "theme"];

/// The list of calls.
pub fn page(ctx: &Ctx) -> Page {
    let library = ctx.library();
    let mut all: Vec<Entry<'_>> = library.rules.calls.iter().zip(&library.calls).collect();
    all.sort_by_key(|(rules, _)| call_order(rules, ctx.today));
    let asked = Filters::of(&ctx.query);
    let filters = known(ctx, &all, &asked);
    let shown: Vec<&Entry<'_>> = all.iter().filter(|entry| NAMES.iter().all(|name| fits(ctx, entry, &filters, name))).collect();
    let choices = NAMES.map(|name| facet(ctx, &all, &filters, name));

    let title = ctx.t("calls-list-title");
    let count = ctx.t_with("calls-count", &[("count", shown.len().into()), ("total", all.len().into())]);
    let cards = shown.iter().map(|(rules, call)| call_card(ctx, rules, call)).collect::<Vec<_>>();
    let list = if cards.is_empty() { view! { <p class="notice">{ctx.t("calls-none")}</p> }.into_any() } else { card_list(cards) };
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("calls-lede")}</p>
        {calendar::ways(ctx, None)}
        {form::form(ctx, &filters, &choices)}
        <div class="columns">
            // Operators are many: they are chosen in the form.
            {facets(ctx, &Address::Calls, &filters, &[&choices[0], &choices[2]])}
            <section>
                <h2 id="list">{ctx.t("calls-list-heading")}</h2>
                <p role="status">{count}</p>
                {active_filters(ctx, &Address::Calls, &filters, &choices)}
                {list}
            </section>
        </div>
    }
    .into_any();
    calendar::announced(ctx, None, Page::new(title, ctx.t("calls-description"), body).keeping(filters.query()))
}

/// The filters asked for that are filters of this list; anything else is left out.
fn known(ctx: &Ctx, all: &[Entry<'_>], asked: &Filters) -> Filters {
    let mut filters = Filters::default();
    for name in NAMES {
        for value in asked.values(name) {
            if values(ctx, all, name).iter().any(|known| known == value) {
                filters = filters.with(name, value);
            }
        }
    }
    filters
}

/// The values of a parameter, in the order of the list.
fn values(ctx: &Ctx, all: &[Entry<'_>], name: &str) -> Vec<String> {
    if name == "state" {
        return CallState::ALL.iter().map(|state| state.id().to_owned()).collect();
    }
    let mut values: Vec<String> = Vec::new();
    for value in all.iter().flat_map(|entry| of(ctx, entry, name)) {
        if !values.iter().any(|known| known == value) {
            values.push(value.to_owned());
        }
    }
    values.sort_by_key(|value| search::analysis::fold(&words(ctx, name, value)));
    values
}

/// What a call has for a parameter.
fn of<'e>(ctx: &Ctx, (rules, call): &'e Entry<'_>, name: &str) -> Vec<&'e str> {
    match name {
        "state" => vec![rules.state(ctx.today).id()],
        "operator" => call.operator.iter().map(String::as_str).collect(),
        _ => vec![rules.family.as_str()],
    }
}

fn words(ctx: &Ctx, name: &str, value: &str) -> String {
    match name {
        "state" => ctx.t(&format!("call-state-{}", value.replace('_', "-"))),
        "operator" => ctx.library().name(value, ctx.locale).map_or_else(|| value.to_owned(), |(_, name)| name.to_owned()),
        _ => ctx.library().wording("family", value, ctx.locale).to_owned(),
    }
}

/// Whether a call fits one parameter: any of its values, or no value asked for.
fn fits(ctx: &Ctx, entry: &Entry<'_>, filters: &Filters, name: &str) -> bool {
    let wanted = filters.values(name);
    wanted.is_empty() || of(ctx, entry, name).iter().any(|value| wanted.contains(value))
}

/// The choices of a parameter; counts are over what the other filters leave.
fn facet(ctx: &Ctx, all: &[Entry<'_>], filters: &Filters, name: &'static str) -> Facet {
    let others = |entry: &&Entry<'_>| NAMES.iter().filter(|other| **other != name).all(|other| fits(ctx, entry, filters, other));
    let left: Vec<&Entry<'_>> = all.iter().filter(others).collect();
    let title = ctx.t(match name {
        "state" => "facet-state",
        "operator" => "facet-operator",
        _ => "facet-theme",
    });
    let values = values(ctx, all, name)
        .into_iter()
        .map(|value| {
            let count = left.iter().filter(|entry| of(ctx, entry, name).contains(&value.as_str())).count();
            let words = words(ctx, name, &value);
            (value, words, count)
        })
        .collect();
    Facet { name, title, values }
}
