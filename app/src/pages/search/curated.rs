//! The answer written for a frequent query, above what the index found.

use content::model::{CuratedAnswer, FicheRef};
use leptos::prelude::*;
use search::Results;

use crate::components::{fiche_name, kind_name, lang, provenance};
use crate::page::Ctx;
use crate::pages::carried::{carried_badge, carried_href};
use crate::pages::diagnostic::Session;

/// The answer to the query, if one is written.
pub(super) fn of<'c>(ctx: &'c Ctx, results: &Results) -> Option<&'c CuratedAnswer> {
    let id = results.answer.as_ref()?;
    ctx.library().search.answers.iter().find(|answer| answer.id == *id)
}

/// The answer, with the fiches that say more and where it comes from.
pub(super) fn card(ctx: &Ctx, answer: &CuratedAnswer, session: Option<&Session>) -> AnyView {
    let fiches = answer.fiches.iter().filter_map(|fiche| link(ctx, fiche, session)).collect_view();
    let more = (!answer.fiches.is_empty()).then(|| {
        view! { <p class="curated-more" id="answer-more">{ctx.t("answer-more")}</p><ul class="fiche-links" aria-labelledby="answer-more">{fiches}</ul> }
    });
    view! {
        <section class="curated" aria-labelledby="answer">
            <p class="curated-label">{ctx.t("answer-label")}</p>
            <h2 id="answer" lang=lang(&answer.question, ctx.locale)>{answer.question.get(ctx.locale).to_owned()}</h2>
            <p lang=lang(&answer.answer, ctx.locale)>{answer.answer.get(ctx.locale).to_owned()}</p>
            {more}
            <p class="meta">{provenance(ctx, &answer.provenance)}</p>
        </section>
    }
    .into_any()
}

fn link(ctx: &Ctx, fiche: &FicheRef, session: Option<&Session>) -> Option<AnyView> {
    let name = fiche_name(ctx.library(), ctx.locale, fiche)?.to_owned();
    let href = carried_href(ctx, session, fiche.kind, &fiche.id);
    let verdict = carried_badge(ctx, session, fiche.kind, &fiche.id).map(|badge| view! { " "{badge} });
    Some(view! { <li><a href=href>{name}</a>" "<span class="meta">{kind_name(ctx, fiche.kind)}</span>{verdict}</li> }.into_any())
}
