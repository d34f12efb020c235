//! One result: what it is, its title, why it was found.

use content::model::library::FicheKind;
use leptos::prelude::*;
use search::{Extract, Hit};

use crate::components::{call_state_badge, kind_name};
use crate::page::Ctx;
use crate::pages::carried::{carried_badge, carried_href};
use crate::pages::diagnostic::Session;
use crate::prose::headings;

/// A result, with the verdict on a scheme when the address carries answers.
pub(super) fn result(ctx: &Ctx, hit: &Hit, session: Option<&Session>) -> AnyView {
    let href = carried_href(ctx, session, hit.kind, &hit.id);
    let verdict = carried_badge(ctx, session, hit.kind, &hit.id).map(|badge| view! { " "{badge} });
    let state = hit.state.map(|state| view! { " "{call_state_badge(ctx, state)} });
    let extract = (!hit.extract.is_empty()).then(|| view! { <p class="extract">{marked(&hit.extract)}</p> });
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

/// Pieces of a text, some of them marked.
pub(super) fn marked(pieces: &[Extract]) -> AnyView {
    pieces
        .iter()
        .map(|piece| {
            let text = piece.text.clone();
            if piece.marked { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
        })
        .collect_view()
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
