//! Privacy: what is kept, and what is not.

use leptos::prelude::*;

use crate::links::Address;
use crate::page::{Ctx, Page};
use crate::prose::markdown;

/// The page.
pub fn page(ctx: &Ctx) -> Page {
    let title = ctx.t("privacy-title");
    let text = ctx.t_with("privacy-text", &[("contact", ctx.href(&Address::Contact).into())]);
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("privacy-lede")}</p>
        {markdown(ctx.library(), ctx.locale, &text)}
    }
    .into_any();
    Page::new(title, ctx.t("privacy-lede"), body)
}
