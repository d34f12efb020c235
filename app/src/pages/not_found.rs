//! 404: what happened, and ways on.

use leptos::prelude::*;

use crate::components::search_form;
use crate::links::Address;
use crate::page::{Ctx, Page};

/// The page for an address that leads nowhere.
pub fn page(ctx: &Ctx) -> Page {
    let links = [
        (Address::Diagnostic, "home-start"),
        (Address::Schemes, "schemes-title"),
        (Address::Calls, "calls-list-title"),
        (Address::SiteMap, "nav-site-map"),
    ];
    let items =
        links.into_iter().map(|(address, key)| view! { <li><a href=ctx.href(&address)>{ctx.t(key)}</a></li> }).collect_view();
    let title = ctx.t("not-found-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("not-found-text")}</p>
        {search_form(ctx, "not-found-search", "", &[], false)}
        <h2>{ctx.t("not-found-ways")}</h2>
        <ul>{items}</ul>
    }
    .into_any();
    Page::new(title, ctx.t("not-found-text"), body).status(404)
}
