//! Facets: what a list can be narrowed by, with counts, and the filters that are on.

use leptos::prelude::*;

use crate::filters::Filters;
use crate::links::Address;
use crate::page::Ctx;

/// A parameter that narrows a list.
pub struct Facet {
    /// The parameter.
    pub name: &'static str,
    /// Heading.
    pub title: String,
    /// Values with their wording and how many items they would show.
    pub values: Vec<(String, String, usize)>,
}

/// Links that add or remove one value and keep the rest of the query; nothing when there is no choice to make.
pub fn facets(ctx: &Ctx, address: &Address, filters: &Filters, facets: &[&Facet]) -> AnyView {
    let shown: Vec<_> = facets.iter().filter_map(|facet| facet_view(ctx, address, filters, facet)).collect();
    if shown.is_empty() {
        return ().into_any();
    }
    view! { <nav class="facets" id="facets" aria-label=ctx.t("facets-label")>{shown}</nav> }.into_any()
}

fn facet_view(ctx: &Ctx, address: &Address, filters: &Filters, facet: &Facet) -> Option<AnyView> {
    let values: Vec<_> = facet.values.iter().filter(|(value, _, count)| *count > 0 || filters.has(facet.name, value)).collect();
    if values.is_empty() {
        return None;
    }
    let items = values
        .into_iter()
        .map(|(value, words, count)| {
            let on = filters.has(facet.name, value);
            let changed = if on { filters.without(facet.name, value) } else { filters.with(facet.name, value) };
            let href = address.with_query(ctx.locale, &changed.query());
            view! { <li><a href=href aria-current=on.then_some("true")>{words.clone()}<span class="count">{format!(" ({count})")}</span></a></li> }
        })
        .collect_view();
    Some(view! { <div class="facet"><h2>{facet.title.clone()}</h2><ul>{items}</ul></div> }.into_any())
}

/// The filters that are on, each with a link that removes it, and one that removes all; nothing when none is on.
pub fn active_filters(ctx: &Ctx, address: &Address, filters: &Filters, facets: &[Facet]) -> AnyView {
    let names: Vec<&str> = facets.iter().map(|facet| facet.name).collect();
    let on: Vec<(&'static str, &str, &str)> = facets
        .iter()
        .flat_map(|facet| facet.values.iter().map(move |(value, words, _)| (facet.name, value.as_str(), words.as_str())))
        .filter(|(name, value, _)| filters.has(name, value))
        .collect();
    if on.is_empty() {
        return ().into_any();
    }
    let items = on
        .into_iter()
        .map(|(name, value, words)| {
            let href = address.with_query(ctx.locale, &filters.without(name, value).query());
            view! { <li><a href=href>{ctx.t_with("filter-remove", &[("filter", words.into())])}</a></li> }
        })
        .collect_view();
    let reset = address.with_query(ctx.locale, &filters.without_all(&[names.as_slice(), &["page"]].concat()).query());
    view! {
        <div class="active-filters">
            <ul aria-label=ctx.t("filters-on")>{items}<li><a href=reset>{ctx.t("filters-reset")}</a></li></ul>
        </div>
    }
    .into_any()
}
