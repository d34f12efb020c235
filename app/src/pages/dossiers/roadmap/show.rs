//! The roadmap of a dossier.

use desk::Visitor;
use desk::dossiers::Dossier;
use desk::roadmaps::Roadmap;
use leptos::prelude::*;

use super::schemes;
use super::sheet::Sheet;
use crate::components::{done, signature, space};
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// What may just have been done, as told on top.
const DONE: &[&str] = &["kept", "marked", "added", "changed", "removed"];

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor, dossier: &Dossier, roadmap: &Roadmap) -> Page {
    let changes = dossier.archived_at.is_none();
    let sheet = Sheet::new(ctx, roadmap, changes);
    let title = ctx.t("roadmap-title");
    let archived = (!changes).then(|| view! { <p class="notice">{ctx.t("dossier-archived-notice")}</p> });
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {done(ctx, "plan-done", DONE)}
        <p class="lede">{schemes(ctx, roadmap)}</p>
        <p class="meta">{signature(ctx, &roadmap.changed)}</p>
        {archived}
        {ways(ctx, dossier)}
        {sheet.elsewhere()}
        <section aria-labelledby="now">
            <h2 id="now">{ctx.t("plan-now")}</h2>
            {sheet.now()}
        </section>
        <section class="roadmap-outcome" aria-labelledby="roadmap">
            <h2 id="roadmap">{ctx.t("plan-calendar")}</h2>
            {sheet.drawing()}
            {sheet.left()}
            <p class="help">{ctx.t("roadmap-note")}</p>
        </section>
        <section class="roadmap-outcome" aria-labelledby="done">
            <h2 id="done">{ctx.t("plan-done")}</h2>
            {sheet.done()}
        </section>
        <section aria-labelledby="own">
            <h2 id="own">{ctx.t("plan-milestones")}</h2>
            {sheet.own()}
        </section>
    }
    .into_any();
    let title = format!("{title}{}{}", ctx.t("colon"), dossier.product);
    Page::new(title, String::new(), body).under(super::super::crumbs(ctx, dossier)).private()
}

/// What can be done with it.
fn ways(ctx: &Ctx, dossier: &Dossier) -> AnyView {
    let href = |room: RoomName| ctx.href(&room.with([dossier.id]));
    let changes = dossier.archived_at.is_none().then(|| {
        view! {
            <a class="button" href=href(RoomName::ChangeRoadmap)>{ctx.t("plan-change")}</a>
            <a class="button button-secondary" href=href(RoomName::DossierFeed)>{ctx.t("plan-follow")}</a>
        }
    });
    view! {
        <div class="actions roadmap-files">
            {changes}
            <a href=href(RoomName::RoadmapIcs)>{ctx.t("roadmap-calendar")}</a>
            <a href=href(RoomName::RoadmapCsv)>{ctx.t("roadmap-table-file")}</a>
        </div>
        <p class="help">{ctx.t("plan-print")}</p>
    }
    .into_any()
}
