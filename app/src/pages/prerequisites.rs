//! All prerequisites, by category.

use content::model::library::FicheKind;
use content::model::{Prerequisite, PrerequisiteRules};
use leptos::prelude::*;

use super::groups::grouped;
use crate::components::{card, card_list};
use crate::page::{Ctx, Page};

/// The list of prerequisites.
pub fn page(ctx: &Ctx) -> Page {
    let library = ctx.library();
    let all: Vec<(&PrerequisiteRules, &Prerequisite)> = library.rules.prerequisites.iter().zip(&library.prerequisites).collect();
    let count = all.len();
    let categories = grouped(all, |(rules, _)| rules.category.as_str())
        .into_iter()
        .map(|(category, members)| {
            let title = library.wording("category", category, ctx.locale).to_owned();
            let id = format!("category-{}", category.replace('_', "-"));
            let cards = members.into_iter().map(|(rules, fiche)| prerequisite_card(ctx, rules, fiche)).collect();
            view! { <section><h2 id=id>{title}</h2>{card_list(cards)}</section> }
        })
        .collect_view();
    let title = ctx.t("prerequisites-list-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t_with("prerequisites-list-lede", &[("count", count.into())])}</p>
        {categories}
    }
    .into_any();
    Page::new(title, ctx.t("prerequisites-list-description"), body)
}

fn prerequisite_card(ctx: &Ctx, rules: &PrerequisiteRules, fiche: &Prerequisite) -> AnyView {
    let status = status(ctx, rules).map(|words| view! { <p class="meta"><span class="to-confirm">{words}</span></p> });
    card(ctx, FicheKind::Prerequisite, &rules.id, rules.name.get(ctx.locale), &fiche.summary.text, status.into_any())
}

/// The status of a prerequisite, when it is not simply in force.
pub fn status(ctx: &Ctx, rules: &PrerequisiteRules) -> Option<String> {
    (rules.status != "en_vigueur").then(|| ctx.library().wording("status", &rules.status, ctx.locale).to_owned())
}
