//! Roadmap: the steps of schemes laid out in time, from a date or up to one. Everything stands in the address.

mod choice;
pub(super) mod drawing;
pub(super) mod form;
pub(super) mod outcome;
mod reading;
mod refused;
pub(super) mod steps;
pub mod words;

use content::plan::{Anchor, Field, Plan, Wish, plan};
use leptos::prelude::*;

use crate::components::fields::error_summary;
use crate::components::region;
use crate::forms::Form;
use crate::links::{Address, query};
use crate::page::{Ctx, Page, Script};

pub use reading::wished;

/// The page: schemes to choose from, or the roadmap and the form that changes it.
pub fn page(ctx: &Ctx) -> Page {
    let pairs = ctx.parameters();
    let mut form = Form::of(pairs.clone());
    if form.raw(Field::Scheme.id()).trim().is_empty() {
        return choice::page(ctx, None);
    }
    let planned = wished(ctx, &mut form).map(|(_, plan)| plan);
    if let Some(wrong) = reading::names_no_scheme(&form) {
        return choice::page(ctx, Some(wrong));
    }
    let outcome = planned.as_ref().map(|plan| outcome::view(ctx, plan, &kept(&pairs)));
    let title = ctx.t("roadmap-title");
    let lede = words::schemes(ctx.library(), ctx.locale, form.all(Field::Scheme.id()));
    let plan = planned.or_else(|| untouched(ctx, &form));
    let status = if form.errors().is_empty() { 200 } else { 422 };
    let body = view! {
        {error_summary(ctx, &form)}
        <h1>{title.clone()}</h1>
        {region("roadmap-schemes", view! { <p class="lede">{lede.clone()}</p> }.into_any())}
        {region("roadmap-live", outcome.into_any())}
        {form::view(ctx, &form, plan.as_ref())}
    }
    .into_any();
    let crumbs = vec![(ctx.t("nav-schemes"), ctx.href(&Address::Schemes))];
    let title = if lede.is_empty() { title } else { format!("{title}{}{lede}", ctx.t("colon")) };
    Page::new(title, ctx.t("roadmap-description"), body)
        .under(crumbs)
        .keeping(kept(&pairs))
        .status(status)
        .with_scripts(&[Script::Live])
}

/// The plan of the same schemes as they are, so that a form with faults has the same fields.
pub(super) fn untouched<'c>(ctx: &'c Ctx, form: &Form) -> Option<Plan<'c>> {
    let schemes = form.all(Field::Scheme.id()).filter(|id| !id.trim().is_empty());
    plan(ctx.library(), &Wish::new(schemes, Anchor::Start(ctx.today)), ctx.today).ok()
}

/// The address of the roadmap of one scheme, with the prerequisites that are met.
pub fn href<'m>(ctx: &Ctx, scheme: &str, met: impl IntoIterator<Item = &'m str>) -> String {
    let met = met.into_iter().map(|id| (Field::Met.id(), id));
    Address::Roadmap.with_query(ctx.locale, &query(std::iter::once((Field::Scheme.id(), scheme)).chain(met)))
}

/// The parameters of a roadmap as a query, without anything else and without what is empty.
pub fn kept(pairs: &[(String, String)]) -> String {
    // Both parts of a parameter with two stay, or their order would be lost.
    let paired = |name: &str| [Field::Moves, Field::Stops].iter().any(|field| field.has(name));
    let known = |name: &str| Field::ALL.iter().any(|field| field.has(name));
    let mut kept = String::new();
    for (name, value) in pairs.iter().filter(|(name, value)| known(name) && (!value.trim().is_empty() || paired(name))) {
        if !kept.is_empty() {
            kept.push('&');
        }
        content::answers::query::encode(name, &mut kept);
        kept.push('=');
        content::answers::query::encode(value, &mut kept);
    }
    kept
}
