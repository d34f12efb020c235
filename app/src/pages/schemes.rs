//! All schemes, by family.

use content::model::library::FicheKind;
use content::model::{Scheme, SchemeRules};
use leptos::prelude::*;

use super::groups::grouped;
use crate::components::{card, card_list};
use crate::links::Address;
use crate::page::{Ctx, Page};

/// The list of schemes.
pub fn page(ctx: &Ctx) -> Page {
    let library = ctx.library();
    let schemes: Vec<(&SchemeRules, &Scheme)> = library.rules.schemes.iter().zip(&library.schemes).collect();
    let count = schemes.len();
    let families = grouped(schemes, |(rules, _)| rules.family.as_str())
        .into_iter()
        .map(|(family, members)| {
            let title = library.wording("family", family, ctx.locale).to_owned();
            let id = family_anchor(family);
            let cards = members.into_iter().map(|(rules, scheme)| scheme_card(ctx, rules, scheme)).collect();
            view! { <section><h2 id=id>{title}</h2>{card_list(cards)}</section> }
        })
        .collect_view();
    let title = ctx.t("schemes-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t_with("schemes-lede", &[("count", count.into())])}</p>
        <p><a class="button" href=ctx.href(&Address::Diagnostic)>{ctx.t("scheme-check")}</a></p>
        {families}
    }
    .into_any();
    Page::new(title, ctx.t("schemes-description"), body)
}

/// The anchor of a family on this page.
pub fn family_anchor(family: &str) -> String {
    format!("family-{}", family.replace('_', "-"))
}

fn scheme_card(ctx: &Ctx, rules: &SchemeRules, scheme: &Scheme) -> AnyView {
    let status = status(ctx, rules).map(|words| view! { <p class="meta"><span class="to-confirm">{words}</span></p> });
    card(ctx, FicheKind::Scheme, &rules.id, rules.name.get(ctx.locale), &scheme.summary.text, status.into_any())
}

/// The status of a scheme, when it is not simply active.
pub fn status(ctx: &Ctx, rules: &SchemeRules) -> Option<String> {
    (rules.status != "active").then(|| ctx.library().wording("status", &rules.status, ctx.locale).to_owned())
}
