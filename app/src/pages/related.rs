//! At the foot of a fiche: what else to read, as the search index finds it.

use content::model::library::FicheKind;
use leptos::prelude::*;
use search::Related;

use super::carried::carried_href;
use super::diagnostic::Session;
use crate::components::{Sections, kind_name};
use crate::page::Ctx;

/// Most fiches proposed.
const MOST: usize = 5;

/// The section of a fiche that proposes the closest ones; none when there are none, or when the index cannot be read: the
/// fiche is there all the same.
pub(super) fn section(ctx: &Ctx, sections: &mut Sections<'_>, carried: Option<&Session>, kind: FicheKind, id: &str) {
    let related = related(ctx, kind, id, &[]);
    if !related.is_empty() {
        sections.section("also-read", list(ctx, carried, related));
    }
}

/// The closest fiches, but for those that the page lists already.
pub(super) fn related(ctx: &Ctx, kind: FicheKind, id: &str, listed: &[String]) -> Vec<Related> {
    let found = ctx.site.index.related(kind, id, ctx.locale, MOST + listed.len()).unwrap_or_default();
    found.into_iter().filter(|fiche| !listed.contains(&fiche.id)).take(MOST).collect()
}

/// Links to fiches, each with its kind.
pub(super) fn list(ctx: &Ctx, carried: Option<&Session>, fiches: Vec<Related>) -> AnyView {
    let items = fiches
        .into_iter()
        .map(|fiche| {
            let href = carried_href(ctx, carried, fiche.kind, &fiche.id);
            view! { <li><a href=href>{fiche.title}</a>" "<span class="meta">{kind_name(ctx, fiche.kind)}</span></li> }
        })
        .collect_view();
    view! { <ul class="fiche-links">{items}</ul> }.into_any()
}
