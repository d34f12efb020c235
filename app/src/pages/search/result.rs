//! One result: what it is, its title, why it was found.

use content::model::library::FicheKind;
use leptos::prelude::*;
use search::Hit;

use crate::components::{call_state_badge, kind_name, verdict_badge};
use crate::links::Address;
use crate::page::Ctx;
use crate::pages::diagnostic::Session;
use crate::prose::headings;

/// A result, with the verdict on a scheme when the address carries answers.
pub(super) fn result(ctx: &Ctx, hit: &Hit, session: Option<&Session>) -> AnyView {
    let rules = &ctx.library().rules;
    let query = session.filter(|_| hit.kind == FicheKind::Scheme).map(|session| session.query(rules)).unwrap_or_default();
    let href = Address::Fiche(hit.kind, hit.id.clone()).with_query(ctx.locale, &query);
    let verdict = session
        .filter(|_| hit.kind == FicheKind::Scheme)
        .and_then(|session| session.assessment.scheme(rules, &hit.id))
        .map(|assessed| view! { " "{verdict_badge(ctx, assessed.verdict)} });
    let state = hit.state.map(|state| view! { " "{call_state_badge(ctx, state)} });
    let extract = hit
        .extract
        .iter()
        .map(
            |part| if part.marked { view! { <mark>{part.text.clone()}</mark> }.into_any() } else { part.text.clone().into_any() },
        )
        .collect_view();
    let extract = (!hit.extract.is_empty()).then(|| view! { <p class="extract">{extract}</p> });
    let section = section(ctx, hit).map(|(anchor, heading)| {
        let href = format!("{href}#{anchor}");
        view! { <p class="meta"><a href=href>{ctx.t_with("search-section", &[("section", heading.into())])}</a></p> }
    });
    view! {
        <li class="result">
            <p class="meta">{kind_name(ctx, hit.kind)}{state}{verdict}</p>
            <h3><a href=href.clone()>{hit.title.clone()}</a></h3>
            {extract}
            {section}
        </li>
    }
    .into_any()
}

/// The anchor and the heading of the section that was found; the index names sections after the fields of the files.
fn section(ctx: &Ctx, hit: &Hit) -> Option<(String, String)> {
    let key = hit.section.as_deref()?;
    if hit.kind == FicheKind::Guide {
        let text = ctx.library().guide(&hit.id)?.text(ctx.locale);
        return headings(&text.body).into_iter().find(|(anchor, _)| anchor == key);
    }
    let anchor = match key {
        "clinical_study" => "evidence".to_owned(),
        key => key.replace('_', "-"),
    };
    let heading = if anchor == "sources" { ctx.t("sources-title") } else { ctx.t(&format!("section-{anchor}")) };
    Some((anchor, heading))
}
