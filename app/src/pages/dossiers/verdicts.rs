//! Verdicts that a dossier keeps, in short.

use content::Verdict;
use content::model::library::FicheKind;
use desk::dossiers::Verdicts;
use leptos::prelude::*;

use crate::components::verdict_badge;
use crate::links::Address;
use crate::page::Ctx;

/// How many schemes have each verdict, those closed left out.
pub fn counts(ctx: &Ctx, verdicts: &Verdicts) -> AnyView {
    let known = Verdict::ALL.into_iter().filter(|verdict| *verdict != Verdict::Closed);
    let counts: Vec<AnyView> = known
        .map(|verdict| (verdict, verdicts.count(verdict)))
        .filter(|(_, count)| *count > 0)
        .map(|(verdict, count)| view! { <li><strong>{count}</strong>" "{verdict_badge(ctx, verdict)}</li> }.into_any())
        .collect();
    if counts.is_empty() {
        return view! { <p class="meta">{ctx.t("verdicts-all-closed")}</p> }.into_any();
    }
    view! { <ul class="verdict-line">{counts}</ul> }.into_any()
}

/// The schemes under their verdicts, those closed folded away.
pub fn lists(ctx: &Ctx, verdicts: &Verdicts) -> AnyView {
    Verdict::ALL
        .into_iter()
        .map(|verdict| {
            let schemes = schemes(ctx, verdicts, verdict);
            if schemes.is_empty() {
                return ().into_any();
            }
            let count = schemes.len();
            let list = view! { <ul>{schemes}</ul> };
            let badge = verdict_badge(ctx, verdict);
            if verdict == Verdict::Closed {
                view! { <details><summary>{badge}" "{count}</summary>{list}</details> }.into_any()
            } else {
                view! { <h3>{badge}" "{count}</h3>{list} }.into_any()
            }
        })
        .collect_view()
        .into_any()
}

/// The schemes with this verdict, in the order of the library; those that it no longer knows come last.
fn schemes(ctx: &Ctx, verdicts: &Verdicts, verdict: Verdict) -> Vec<AnyView> {
    let rules = &ctx.library().rules;
    let has = |id: &str| verdicts.0.get(id).is_some_and(|scheme| scheme.verdict == verdict);
    let known = rules.schemes.iter().map(|scheme| scheme.id.as_str());
    let gone = verdicts.0.keys().map(String::as_str).filter(|id| rules.scheme(id).is_none());
    known.chain(gone).filter(|id| has(id)).map(|id| view! { <li>{scheme_link(ctx, id)}</li> }.into_any()).collect()
}

/// A scheme with a link to its fiche; its identifier when it has gone.
pub fn scheme_link(ctx: &Ctx, id: &str) -> AnyView {
    match ctx.library().rules.scheme(id) {
        Some(scheme) => {
            let href = ctx.href(&Address::Fiche(FicheKind::Scheme, id.to_owned()));
            view! { <a href=href>{scheme.name.get(ctx.locale).to_owned()}</a> }.into_any()
        }
        None => ctx.t_with("scheme-gone", &[("scheme", id.into())]).into_any(),
    }
}
