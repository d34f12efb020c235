//! A version of a dossier, and what it changed.

use desk::Visitor;
use desk::dossiers::{Dossier, Version};
use leptos::prelude::*;

use super::{answers, assessed, chosen, continued, crumbs, difference, number, signature, verdicts};
use crate::components::space;
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};

/// The page; `before` is the version before, absent for the first one.
pub fn page(ctx: &Ctx, visitor: &Visitor, dossier: &Dossier, version: &Version, before: Option<&Version>) -> Page {
    let title = ctx.t_with("version-name", &[("version", number(version.number).into())]);
    let changes = match before {
        Some(before) => difference::between(ctx, &before.snapshot, &version.snapshot),
        None => view! { <p>{ctx.t("version-first")}</p> }.into_any(),
    };
    let again = (dossier.archived_at.is_none() && version.number < dossier.version).then(|| {
        let href = continued(ctx, &Address::Recap, &version.snapshot, dossier.id, dossier.version);
        view! { <p><a class="button button-secondary" href=href>{ctx.t("version-again")}</a></p> }
    });
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{dossier.product.clone()}</p>
        <p class="meta">{signature(ctx, version)}</p>
        <p class="meta">{assessed(ctx, version)}</p>
        {chosen(ctx, &version.snapshot)}
        {again}
        <section aria-labelledby="changes">
            <h2 id="changes">{ctx.t("version-changes")}</h2>
            {changes}
        </section>
        <section aria-labelledby="verdicts">
            <h2 id="verdicts">{ctx.t("dossier-verdicts")}</h2>
            {verdicts::lists(ctx, version.snapshot.verdicts())}
        </section>
        <section aria-labelledby="answers">
            <h2 id="answers">{ctx.t("dossier-answers-title")}</h2>
            {answers::answers_table(ctx, version.snapshot.answers())}
        </section>
    }
    .into_any();
    let mut way = crumbs(ctx, dossier);
    way.push((ctx.t("versions-title"), ctx.href(&RoomName::Versions.with([dossier.id]))));
    Page::new(title, String::new(), body).under(way).private()
}
