//! A link was sent to confirm an address.

use leptos::prelude::*;

use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// The page.
pub fn page(ctx: &Ctx) -> Page {
    let title = ctx.t("case-mailed-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("case-mailed-text")}</p>
        <p>{ctx.t("case-mailed-nothing")}</p>
        <p><a href=ctx.href(&RoomName::NewCase.here())>{ctx.t("new-case-title")}</a></p>
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}
