//! Contact: which question goes to which body.

use content::model::FactValue;
use content::model::library::FicheKind;
use leptos::prelude::*;

use super::groups::fiche_href;
use crate::components::{table, to_confirm};
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
    let columns = ["contact-question", "contact-body", "contact-page"].map(|key| ctx.t(key));
    let rows = QUESTIONS.iter().filter_map(|(key, id)| row(ctx, key, id)).collect();
    let actors = ctx.href(&Address::Actors);
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("contact-lede")}</p>
        <h2 id="bodies">{ctx.t("contact-where")}</h2>
        {table(&ctx.t("contact-caption"), &columns, rows)}
        <p><a href=actors>{ctx.t("contact-all-bodies")}</a></p>
        {markdown(ctx.library(), ctx.locale, &ctx.t("contact-error"))}
    }
    .into_any();
    Page::new(title, ctx.t("contact-description"), body)
}

fn row(ctx: &Ctx, key: &str, id: &str) -> Option<(AnyView, Vec<AnyView>)> {
    let actor = ctx.library().actor(id)?;
    let name = actor.name.get(ctx.locale).to_owned();
    let site = match &actor.url.value {
        FactValue::Text(url) => {
            let url = url.get(ctx.locale).to_owned();
            let label = url.trim_start_matches("https://").trim_end_matches('/').to_owned();
            view! { <a href=url rel="external">{label}</a>" "{to_confirm(ctx, actor.url.provenance.certainty)} }.into_any()
        }
        _ => ctx.t("value-unknown").into_any(),
    };
    let fiche = view! { <a href=fiche_href(ctx, FicheKind::Actor, id)>{name}</a> }.into_any();
    Some((ctx.t(key).into_any(), vec![fiche, site]))
}
