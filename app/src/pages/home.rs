//! The first page: what the desk is, in one sentence, and the ways in.

use content::model::{Call, CallRules, CallState};
use leptos::prelude::*;

use super::groups::grouped;
use super::schemes::family_anchor;
use crate::components::{call_card, call_order, card_list, guide_card, search_form};
use crate::json_ld;
use crate::links::Address;
use crate::page::{Ctx, Page};

/// Most calls shown.
const MOST_CALLS: usize = 6;

/// The first page.
pub fn page(ctx: &Ctx) -> Page {
    let body = view! {
        <div class="hero">
            <h1>{ctx.t("home-title")}</h1>
            <p class="lede">{ctx.t("home-lede")}</p>
            <p><a class="button" href=ctx.href(&Address::Diagnostic)>{ctx.t("home-start")}</a></p>
            {search_form(ctx, "home-search", "", &[], false)}
        </div>
        {promises(ctx)}
        {open_calls(ctx)}
        {guides(ctx)}
        {families(ctx)}
    }
    .into_any();
    Page::new(ctx.t("home-title"), ctx.t("home-description"), body).describing(json_ld::web_site(ctx))
}

fn promises(ctx: &Ctx) -> AnyView {
    let items = ["promise-reasons", "promise-private", "promise-unknown"]
        .map(|key| view! { <li><p>{ctx.t(key)}</p></li> })
        .into_iter()
        .collect_view();
    view! { <ul class="promises">{items}</ul> }.into_any()
}

/// Calls that can be filed today, those that close soonest first.
fn open_calls(ctx: &Ctx) -> AnyView {
    let library = ctx.library();
    let mut open: Vec<(&CallRules, &Call)> = library
        .rules
        .calls
        .iter()
        .zip(&library.calls)
        .filter(|(rules, _)| matches!(rules.state(ctx.today), CallState::Open | CallState::Permanent))
        .collect();
    open.sort_by_key(|(rules, _)| call_order(rules, ctx.today));
    let total = open.len();
    let cards = open.into_iter().take(MOST_CALLS).map(|(rules, call)| call_card(ctx, rules, call)).collect::<Vec<_>>();
    let list = if cards.is_empty() { view! { <p>{ctx.t("home-no-call")}</p> }.into_any() } else { card_list(cards) };
    view! {
        <section>
            <h2 id="calls">{ctx.t_with("home-calls", &[("count", total.into())])}</h2>
            {list}
            <p><a href=ctx.href(&Address::Calls)>{ctx.t_with("home-all-calls", &[("count", library.calls.len().into())])}</a></p>
        </section>
    }
    .into_any()
}

fn guides(ctx: &Ctx) -> AnyView {
    let cards = ctx.library().guides.iter().map(|guide| guide_card(ctx, guide)).collect();
    view! { <section><h2 id="guides">{ctx.t("home-guides")}</h2>{card_list(cards)}</section> }.into_any()
}

/// The families of schemes, with how many there are in each.
fn families(ctx: &Ctx) -> AnyView {
    let library = ctx.library();
    let schemes = ctx.href(&Address::Schemes);
    let items = grouped(&library.rules.schemes, |scheme| scheme.family.as_str())
        .into_iter()
        .map(|(family, members)| {
            let name = library.wording("family", family, ctx.locale);
            let words = ctx.t_with("home-family", &[("family", name.into()), ("count", members.len().into())]);
            view! { <li><a href=format!("{schemes}#{}", family_anchor(family))>{words}</a></li> }
        })
        .collect_view();
    view! {
        <section>
            <h2 id="schemes">{ctx.t_with("home-families", &[("count", library.schemes.len().into())])}</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}
