//! A case was received.

use desk::Visitor;
use desk::cases::CompanyCase;
use leptos::prelude::*;

use crate::components::space;
use crate::links::RoomName;
use crate::page::{Ctx, Page};
use crate::wording::day;

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor, case: &CompanyCase) -> Page {
    let title = ctx.t_with("case-received-title", &[("number", case.number.to_string().into())]);
    let due = case.clock.map(|clock| {
        let due = ctx.t_with("case-received-due", &[("due", day(ctx.locale, clock.due).into())]);
        view! { <p class="lede">{due}</p> }
    });
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {due}
        <p>{ctx.t("case-received-next")}</p>
        <p class="meta">{ctx.t("clock-rule")}</p>
        <p><a class="button" href=ctx.href(&RoomName::Case.with([case.id]))>{ctx.t("case-received-follow")}</a></p>
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}
