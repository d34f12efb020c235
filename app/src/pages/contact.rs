//! Contact: which question goes to which body.

use content::model::FactValue;
use content::model::library::FicheKind;
use leptos::prelude::*;

use super::cases::ask_href;
use super::groups::fiche_href;
use crate::components::to_confirm;
use crate::links::Address;
use crate::page::{Ctx, Page};
use crate::prose::markdown;

/// Questions that founders ask, and the body that answers them.
const QUESTIONS: [(&str, &str); 12] = [
    ("contact-rules", "g-nius"),
    ("contact-qualification", "ansm"),
    ("contact-evaluation", "has"),
    ("contact-certificate", "ans"),
    ("contact-early-access", "dss"),
    ("contact-price", "ceps"),
    ("contact-acts", "cnam"),
    ("contact-hospital", "dgos"),
    ("contact-data", "cnil"),
    ("contact-health-data", "health-data-hub"),
    ("contact-region", "ars"),
    ("contact-funding", "bpifrance"),
];

/// The contact page.
pub fn page(ctx: &Ctx) -> Page {
    let title = ctx.t("contact-title");
    let rows = QUESTIONS.iter().filter_map(|(key, id)| row(ctx, key, id)).collect_view();
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("contact-lede")}</p>
        <h2 id="ask">{ctx.t("contact-ask")}</h2>
        <p>{ctx.t("contact-ask-text")}</p>
        <p><a class="button" href=ask_href(ctx, "", "") rel="nofollow">{ctx.t("contact-ask")}</a></p>
        <h2 id="bodies">{ctx.t("contact-where")}</h2>
        <dl class="fact-list">{rows}</dl>
        <p><a href=ctx.href(&Address::Actors)>{ctx.t("contact-all-bodies")}</a></p>
        {markdown(ctx.library(), ctx.locale, &ctx.t("contact-error"))}
    }
    .into_any();
    Page::new(title, ctx.t("contact-description"), body)
}

/// A question, the body that answers it, its own page.
fn row(ctx: &Ctx, key: &str, id: &str) -> Option<AnyView> {
    let actor = ctx.library().actor(id)?;
    let site = match &actor.url.value {
        FactValue::Text(url) => {
            let url = url.get(ctx.locale).to_owned();
            let label = url.trim_start_matches("https://").trim_end_matches('/').to_owned();
            let sure = to_confirm(ctx, actor.url.provenance.certainty);
            Some(view! { <span class="fact-note"><a href=url rel="external">{label}</a>" "{sure}</span> })
        }
        _ => None,
    };
    let body = view! { <a href=fiche_href(ctx, FicheKind::Actor, id)>{actor.name.get(ctx.locale).to_owned()}</a> };
    Some(
        view! { <div class="fact"><dt>{ctx.t(key)}</dt><dd><span class="fact-value">{body}</span>" "{site}</dd></div> }
            .into_any(),
    )
}
