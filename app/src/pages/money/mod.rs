//! Money: what schemes pay for a company's patients over thirty-six months. Everything stands in the address.

mod chart;
mod choice;
mod figures;
mod form;
mod of_plan;
mod outcome;
mod refused;

pub use choice::href;
use content::money::{Field, outlook, read};
pub(super) use form::{NUMBER, PaidFields, paid};
use leptos::prelude::*;
pub use of_plan::of_plan;
pub(super) use refused::wrong;

use crate::components::fields::error_summary;
use crate::components::region;
use crate::forms::{Form, Wrong};
use crate::links::{Address, query};
use crate::page::{Ctx, Page, Script};

/// The page: schemes to choose from, the form, or the form with what it leads to.
pub fn page(ctx: &Ctx) -> Page {
    let pairs = ctx.parameters();
    let mut form = Form::of(pairs.clone());
    let Some(tariffs) = ctx.library().tariffs(form.raw(Field::Scheme.id()).trim()) else {
        return choice::page(ctx, !form.raw(Field::Scheme.id()).is_empty());
    };
    // The form always sends this field, even empty: without it, the visitor has just chosen a scheme.
    let sent = pairs.iter().any(|(name, _)| name == Field::Stay.id());
    let read = sent.then(|| read(ctx.library(), &pairs, ctx.today));
    let mut status = 200;
    let mut outcome = ().into_any();
    match read {
        None => form::prefilled(ctx, &mut form),
        Some(Ok(inputs)) => outcome = outcome::view(ctx, &inputs, &outlook(&inputs), &kept(&pairs)),
        Some(Err(faults)) => {
            status = 422;
            for refused in faults {
                form.refuse(refused.field.id(), refused::wrong(ctx, refused));
            }
        }
    }
    let name = ctx.library().rules.scheme(&tariffs.scheme).map_or("", |scheme| scheme.name.get(ctx.locale));
    let title = ctx.t("money-title");
    let body = view! {
        {error_summary(ctx, &form)}
        <h1>{title.clone()}</h1>
        <p class="lede">{name.to_owned()}</p>
        {region("money-live", outcome)}
        {form::view(ctx, &form, tariffs, sent && status == 200)}
    }
    .into_any();
    let crumbs = vec![(ctx.t("nav-schemes"), ctx.href(&Address::Schemes)), (title.clone(), ctx.href(&Address::Money))];
    Page::new(name, ctx.t("money-description"), body)
        .under(crumbs)
        .keeping(kept(&pairs))
        .status(status)
        .with_scripts(&[Script::Live])
}

/// The inputs as a query, in the order of the form, without anything else.
fn kept(pairs: &[(String, String)]) -> String {
    let value = |field: Field| pairs.iter().find(|(name, _)| name == field.id()).map_or("", |(_, value)| value.as_str());
    query(Field::ALL.map(|field| (field.id(), value(field))))
}

/// A scheme that is none of those with tariffs.
fn unknown_scheme() -> Wrong {
    Wrong::new("money-scheme")
}
