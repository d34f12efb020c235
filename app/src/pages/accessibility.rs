//! The accessibility statement.

use leptos::prelude::*;

use crate::links::Address;
use crate::page::{Ctx, Page};
use crate::prose::markdown;

/// The page.
pub fn page(ctx: &Ctx) -> Page {
    let title = ctx.t("accessibility-title");
    let text = ctx.t_with("accessibility-text", &[("contact", ctx.href(&Address::Contact).into())]);
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("accessibility-lede")}</p>
        {markdown(ctx.library(), ctx.locale, &text)}
    }
    .into_any();
    Page::new(title, ctx.t("accessibility-lede"), body)
}
