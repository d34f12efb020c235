//! Nothing sure: said plainly, with ways on.

use content::model::library::FicheKind;
use leptos::prelude::*;

use super::asked::Asked;
use super::narrow::FILTERS;
use crate::components::kind_names;
use crate::links::Address;
use crate::page::Ctx;
use crate::pages::carried::kept;
use crate::pages::diagnostic::Session;

/// Lists of every fiche, by kind.
const LISTS: [(FicheKind, Address); 5] = [
    (FicheKind::Scheme, Address::Schemes),
    (FicheKind::Prerequisite, Address::Prerequisites),
    (FicheKind::Call, Address::Calls),
    (FicheKind::Guide, Address::Guides),
    (FicheKind::Actor, Address::Actors),
];

/// The notice, above whatever was found all the same.
pub(super) fn notice(ctx: &Ctx, asked: &Asked, found: usize, session: Option<&Session>) -> AnyView {
    let narrowed = FILTERS.iter().any(|name| !asked.filters.values(name).is_empty());
    let says = match (found, narrowed) {
        (0, true) => ctx.t("search-filtered-out"),
        (0, false) => ctx.t_with("search-nothing", &[("text", asked.text.as_str().into())]),
        _ => ctx.t_with("search-unsure", &[("text", asked.text.as_str().into())]),
    };
    let carried = kept(ctx, session);
    let ways = [
        (Address::Diagnostic.with_query(ctx.locale, &carried), "unsure-diagnostic"),
        (ctx.href(&Address::Glossary), "unsure-glossary"),
        (ctx.href(&Address::Contact), "unsure-contact"),
    ];
    let ways = ways.into_iter().map(|(href, key)| view! { <li><a href=href>{ctx.t(key)}</a></li> }).collect_view();
    let lists = LISTS
        .iter()
        .map(|(kind, address)| view! { <li><a href=ctx.href(address)>{kind_names(ctx, *kind)}</a></li> })
        .collect_view();
    view! {
        <div class="notice unsure">
            <p><strong>{says}</strong></p>
            <p id="unsure-ways">{ctx.t("unsure-ways")}</p>
            <ul aria-labelledby="unsure-ways">{ways}</ul>
            <p id="unsure-lists">{ctx.t("unsure-lists")}</p>
            <ul class="unsure-lists" aria-labelledby="unsure-lists">{lists}</ul>
        </div>
    }
    .into_any()
}
