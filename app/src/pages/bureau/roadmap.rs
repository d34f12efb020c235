//! The roadmap of the dossier that goes with a case, as the desk reads it: all of it, and nothing to change.

use desk::Visitor;
use desk::cases::{Attached, StaffCase};
use desk::roadmaps::Roadmap;
use leptos::prelude::*;

use crate::components::space;
use crate::links::RoomName;
use crate::page::{Ctx, Page};
use crate::pages::dossiers::roadmap::schemes;
use crate::pages::dossiers::roadmap::sheet::Sheet;

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor, case: &StaffCase, attached: &Attached, roadmap: &Roadmap) -> Page {
    let sheet = Sheet::new(ctx, roadmap, false);
    let title = ctx.t("roadmap-title");
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{attached.product.clone()}{ctx.t("colon")}{schemes(ctx, roadmap)}</p>
        <p class="help">{ctx.t("plan-desk-note")}</p>
        {sheet.elsewhere()}
        <section aria-labelledby="now"><h2 id="now">{ctx.t("plan-now")}</h2>{sheet.now()}</section>
        <section class="roadmap-outcome" aria-labelledby="roadmap">
            <h2 id="roadmap">{ctx.t("plan-calendar")}</h2>
            {sheet.drawing()}
            {sheet.left()}
        </section>
        <section class="roadmap-outcome" aria-labelledby="done"><h2 id="done">{ctx.t("plan-done")}</h2>{sheet.done()}</section>
        <section aria-labelledby="own"><h2 id="own">{ctx.t("plan-milestones")}</h2>{sheet.own()}</section>
    }
    .into_any();
    let number = ctx.t_with("case-number", &[("number", case.number.to_string().into())]);
    let crumbs =
        vec![(ctx.t("queue-title"), ctx.href(&RoomName::Queue.here())), (number, ctx.href(&RoomName::DeskCase.with([case.id])))];
    Page::new(title, String::new(), body).under(crumbs).private()
}
