//! Every page and every fiche.

use content::model::library::FicheKind;
use leptos::prelude::*;

use super::groups::fiche_href;
use crate::links::Address;
use crate::page::{Ctx, Page};

/// The site map.
pub fn page(ctx: &Ctx) -> Page {
    let library = ctx.library();
    let rules = &library.rules;
    let ids = |kind| -> Vec<&str> {
        match kind {
            FicheKind::Scheme => rules.schemes.iter().map(|scheme| scheme.id.as_str()).collect(),
            FicheKind::Prerequisite => rules.prerequisites.iter().map(|prerequisite| prerequisite.id.as_str()).collect(),
            FicheKind::Call => rules.calls.iter().map(|call| call.id.as_str()).collect(),
            FicheKind::Actor => library.actors.iter().map(|actor| actor.id.as_str()).collect(),
            FicheKind::Guide => library.guides.iter().map(|guide| guide.id.as_str()).collect(),
            FicheKind::Term => Vec::new(),
        }
    };
    let fiches = [
        (Address::Schemes, "nav-schemes", FicheKind::Scheme),
        (Address::Prerequisites, "nav-prerequisites", FicheKind::Prerequisite),
        (Address::Calls, "nav-calls", FicheKind::Call),
        (Address::Guides, "nav-guides", FicheKind::Guide),
        (Address::Actors, "nav-actors", FicheKind::Actor),
    ]
    .map(|(address, key, kind)| {
        let items = ids(kind)
            .into_iter()
            .filter_map(|id| library.name(id, ctx.locale).map(|(_, name)| (fiche_href(ctx, kind, id), name.to_owned())))
            .map(|(href, name)| view! { <li><a href=href>{name}</a></li> })
            .collect_view();
        view! { <section><h2><a href=ctx.href(&address)>{ctx.t(key)}</a></h2><ul>{items}</ul></section> }.into_any()
    })
    .into_iter()
    .collect_view();
    let title = ctx.t("nav-site-map");
    let body = view! {
        <h1>{title.clone()}</h1>
        {plain(ctx, "site-map-desk", &[
            (Address::Home, "nav-home"),
            (Address::Search, "search-title"),
            (Address::SearchQuality, "quality-title"),
            (Address::Glossary, "nav-glossary"),
            (Address::Contact, "nav-contact"),
        ])}
        {plain(ctx, "nav-diagnostic", &[
            (Address::Diagnostic, "home-start"),
            (Address::Questionnaire, "questionnaire-title"),
            (Address::Recap, "recap-title"),
            (Address::Result, "result-title"),
            (Address::Comparison, "comparison-title"),
            (Address::Money, "money-title"),
        ])}
        {fiches}
        {plain(ctx, "site-map-about", &[
            (Address::Accessibility, "nav-accessibility"),
            (Address::Legal, "nav-legal"),
            (Address::Privacy, "nav-privacy"),
        ])}
    }
    .into_any();
    Page::new(title, ctx.t("site-map-description"), body)
}

fn plain(ctx: &Ctx, heading: &str, pages: &[(Address, &str)]) -> AnyView {
    let items = pages.iter().map(|(address, key)| view! { <li><a href=ctx.href(address)>{ctx.t(key)}</a></li> }).collect_view();
    view! { <section><h2>{ctx.t(heading)}</h2><ul>{items}</ul></section> }.into_any()
}
