//! Roadmap: the steps of schemes laid out in time, from a date or up to one. Everything stands in the address.

mod choice;
mod drawing;
mod form;
mod outcome;
mod refused;
mod steps;
pub mod words;

use chrono::NaiveDate;
use content::Library;
use content::plan::{Anchor, Fault, Field, Plan, Wish, plan, read};
use leptos::prelude::*;

use crate::components::fields::error_summary;
use crate::components::region;
use crate::forms::{Form, Wrong};
use crate::links::{Address, query};
use crate::page::{Ctx, Page, Script};

/// The page: schemes to choose from, or the roadmap and the form that changes it.
pub fn page(ctx: &Ctx) -> Page {
    let pairs = ctx.parameters();
    let library = ctx.library();
    let mut form = Form::of(pairs.clone());
    if form.raw(Field::Scheme.id()).trim().is_empty() {
        return choice::page(ctx, None);
    }
    let wish = match read(library, &pairs, ctx.today) {
        Ok(wish) => Some(wish),
        Err(faults) => {
            for (field, why) in faults {
                form.refuse(field.id(), refused::unread(ctx, &why));
            }
            None
        }
    };
    let planned = wish.as_ref().map(|wish| (wish, plan(library, wish, ctx.today)));
    let mut outcome = ().into_any();
    let mut shown = None;
    match planned {
        Some((_, Err(Fault::UnknownScheme(_)))) => return choice::page(ctx, Some(Wrong::new("roadmap-scheme"))),
        Some((wish, Err(fault))) => form.refuse(fault.field(wish).id(), refused::fault(ctx, &fault)),
        Some((_, Ok(plan))) => {
            outcome = outcome::view(ctx, &plan, &kept(&pairs));
            shown = Some(plan);
        }
        None => {}
    }
    let title = ctx.t("roadmap-title");
    let names: Vec<&str> =
        form.all(Field::Scheme.id()).filter_map(|id| Some(library.rules.scheme(id)?.name.get(ctx.locale))).collect();
    let lede = names.join(" → ");
    let plan = shown.or_else(|| untouched(library, &form, ctx.today));
    let status = if form.errors().is_empty() { 200 } else { 422 };
    let body = view! {
        {error_summary(ctx, &form)}
        <h1>{title.clone()}</h1>
        {region("roadmap-schemes", view! { <p class="lede">{lede.clone()}</p> }.into_any())}
        {region("roadmap-live", outcome)}
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
fn untouched<'l>(library: &'l Library, form: &Form, today: NaiveDate) -> Option<Plan<'l>> {
    let schemes = form.all(Field::Scheme.id()).filter(|id| !id.trim().is_empty());
    plan(library, &Wish::new(schemes, Anchor::Start(today)), today).ok()
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
