//! The head of a fiche: what it is, its state, its summary, when it was checked, what to do next.

use content::model::{Passage, Provenance};
use leptos::prelude::*;

use super::{checked, lang, provenance};
use crate::page::Ctx;

/// What stands in the head of a fiche.
pub struct Head<'a> {
    /// Kind and family, above the summary.
    pub kind: String,
    /// Title.
    pub title: String,
    /// State, next to the kind.
    pub badges: AnyView,
    /// What it is.
    pub summary: &'a Passage,
    /// Where every statement of the fiche comes from.
    pub provenances: Vec<&'a Provenance>,
    /// What follows: the verdict, notices, the main action.
    pub below: AnyView,
}

/// The head of a fiche, with the `<h1>` of the page.
pub fn fiche_head(ctx: &Ctx, head: Head<'_>) -> AnyView {
    let summary = &head.summary.text;
    view! {
        <header class="fiche-header">
            <h1>{head.title}</h1>
            <p class="meta">{head.kind}" "{head.badges}</p>
            <p class="lede" id="summary" lang=lang(summary, ctx.locale)>{summary.get(ctx.locale).to_owned()}</p>
            <p class="meta">{provenance(ctx, &head.summary.provenance)}</p>
            {head.below}
            {checked(ctx, &head.provenances)}
        </header>
    }
    .into_any()
}
