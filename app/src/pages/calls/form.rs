//! The filters as one form: three choices, one button.

use leptos::prelude::*;

use crate::components::Facet;
use crate::filters::Filters;
use crate::links::Address;
use crate::page::Ctx;

/// A `<select>` for each filter, with the counts.
pub(super) fn form(ctx: &Ctx, filters: &Filters, choices: &[Facet]) -> AnyView {
    let fields = choices.iter().map(|facet| field(ctx, filters, facet)).collect_view();
    view! {
        <form class="filter-form" method="get" action=ctx.href(&Address::Calls) aria-label=ctx.t("filter-form-label")>
            {fields}
            <button class="button button-quiet" type="submit">{ctx.t("filter-submit")}</button>
        </form>
    }
    .into_any()
}

fn field(ctx: &Ctx, filters: &Filters, facet: &Facet) -> AnyView {
    let id = format!("filter-{}", facet.name);
    // Links may add several values; a choice holds one, the first.
    let chosen = filters.values(facet.name).first().map(|value| (*value).to_owned());
    let options = facet
        .values
        .iter()
        .filter(|(value, _, count)| *count > 0 || filters.has(facet.name, value))
        .map(|(value, words, count)| {
            view! { <option value=value.clone() selected=chosen.as_ref() == Some(value)>{format!("{words} ({count})")}</option> }
        })
        .collect_view();
    view! {
        <p class="field">
            <label for=id.clone()>{facet.title.clone()}</label>
            <select id=id name=facet.name><option value="">{ctx.t("filter-any")}</option>{options}</select>
        </p>
    }
    .into_any()
}
