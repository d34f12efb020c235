//! What the rules of today say of the answers of a dossier, against what was said when they were saved.

use desk::Visitor;
use desk::dossiers::{Dossier, Snapshot, Version};
use leptos::prelude::*;

use super::{assessed, chosen, crumbs, difference};
use crate::components::fields::hidden;
use crate::components::{post_form, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};
use crate::wording::day;

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor, dossier: &Dossier, last: &Version, today: &Snapshot, form: &Form) -> Page {
    let title = ctx.t("reassessment-title");
    let values = [("date", day(ctx.locale, today.assessed_on()).into()), ("library", today.library().into())];
    let keep = (dossier.archived_at.is_none() && !last.snapshot.says_the_same(today)).then(|| {
        let base = hidden("version", &last.number.to_string());
        post_form(ctx, form, &RoomName::Reassessment.with([dossier.id]), "reassessment-submit", base)
    });
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{dossier.product.clone()}</p>
        <p class="meta">{assessed(ctx, last)}</p>
        {chosen(ctx, &last.snapshot)}
        <p class="meta">{ctx.t_with("reassessment-today", &values)}</p>
        {difference::between(ctx, &last.snapshot, today)}
        {keep}
    }
    .into_any();
    Page::new(title, String::new(), body).under(crumbs(ctx, dossier)).private()
}
