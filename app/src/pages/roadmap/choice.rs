//! The schemes whose roadmap can be drawn: all of them, by family.

use leptos::prelude::*;

use crate::components::fields::words;
use crate::forms::Wrong;
use crate::links::Address;
use crate::page::{Ctx, Page};

/// The page; `refused` says why the address leads to no roadmap.
pub(super) fn page(ctx: &Ctx, refused: Option<Wrong>) -> Page {
    let title = ctx.t("roadmap-title");
    let status = if refused.is_some() { 422 } else { 200 };
    let notice = refused.map(|wrong| {
        view! { <div class="notice notice-warning" role="status"><p>{words(ctx, &wrong)}</p></div> }
    });
    let mut families: Vec<&str> = Vec::new();
    for scheme in &ctx.library().rules.schemes {
        if !families.contains(&scheme.family.as_str()) {
            families.push(&scheme.family);
        }
    }
    let groups = families.into_iter().map(|family| group(ctx, family)).collect_view();
    let body = view! {
        {notice}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("roadmap-lede")}</p>
        {groups}
    }
    .into_any();
    let crumbs = vec![(ctx.t("nav-schemes"), ctx.href(&Address::Schemes))];
    Page::new(title, ctx.t("roadmap-description"), body).under(crumbs).status(status)
}

fn group(ctx: &Ctx, family: &str) -> AnyView {
    let schemes = ctx.library().rules.schemes.iter().filter(|scheme| scheme.family == family);
    let items = schemes
        .map(|scheme| {
            view! { <li><a href=super::href(ctx, &scheme.id, [])>{scheme.name.get(ctx.locale).to_owned()}</a></li> }
        })
        .collect_view();
    let title = ctx.library().wording("family", family, ctx.locale).to_owned();
    view! { <section><h2>{title}</h2><ul>{items}</ul></section> }.into_any()
}
